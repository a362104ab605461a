package org.dozvon.tenant.people;

/// All that a phone needs to register. The password is shown this once.
public record SipCredentials(String account, String domain, String registrar, String password, String uri) {
    @Override
    public String toString() {
        return "SipCredentials[account=" + account + ", domain=" + domain + ", password=***]";
    }
}
