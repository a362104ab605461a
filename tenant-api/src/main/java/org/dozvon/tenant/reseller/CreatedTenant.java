package org.dozvon.tenant.reseller;

import org.dozvon.tenant.tenant.TenantView;

/// A new tenant and how its owner gets in. The password is shown this once, and is to be changed at the first sign-in.
public record CreatedTenant(TenantView tenant, OwnerAccess owner) {
    /// What the owner signs in with.
    public record OwnerAccess(String username, String temporaryPassword) {
        @Override
        public String toString() {
            return "OwnerAccess[username=" + username + ", temporaryPassword=***]";
        }
    }
}
