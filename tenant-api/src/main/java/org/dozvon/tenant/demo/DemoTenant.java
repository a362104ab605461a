package org.dozvon.tenant.demo;

import org.dozvon.tenant.tenant.TenantView;

/// A small company to look at.
interface DemoTenant {
    TenantView tenant();

    /// Sets everything up, by the same services that people use.
    void furnish();
}
