package org.dozvon.scheme.model;

/// A phone's account at the tenant's SIP domain. `a1Hash` is MD5(account:domain:password) in hex, as RFC 2617 section
/// 3.2.2.2 says: the switch can check a digest with it, and nobody can read the password from it.
public record SipAccount(String account, PersonId person, String a1Hash) {
    @Override
    public String toString() {
        return "SipAccount[account=" + account + ", person=" + person + ", a1Hash=***]";
    }
}
