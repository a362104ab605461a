package org.dozvon.outside.crm;

import org.dozvon.outside.guard.OutsideUrl;

/// One tenant's account at a CRM.
///
/// @param url    such as `https://motor.bitrix24.ru`, `https://motor.amocrm.ru`, `https://api.hubapi.com`
/// @param secret Bitrix24: user and code of an incoming webhook, `1/abc123`; amoCRM: a long-lived token; HubSpot: a
///               private app's token; JSON: what requests are signed with
public record Account(Vendor vendor, OutsideUrl url, String secret) {
    @Override
    public String toString() {
        return "Account[" + vendor + ", " + url + "]";
    }
}
