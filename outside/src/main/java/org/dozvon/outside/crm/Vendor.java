package org.dozvon.outside.crm;

/// Whose CRM it is.
public enum Vendor {
    /// The tenant's own endpoint, which answers in our form.
    JSON,
    BITRIX24,
    /// Called Kommo outside Russia.
    AMOCRM,
    HUBSPOT
}
