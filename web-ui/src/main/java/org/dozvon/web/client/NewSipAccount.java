package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// A desk phone account just made. The password is told this once and kept nowhere.
@JsonIgnoreProperties(ignoreUnknown = true)
public record NewSipAccount(String account, String domain, String registrar, String password, String uri) {
    @Override
    public String toString() {
        return "NewSipAccount[account=" + account + ", password=***]";
    }
}
