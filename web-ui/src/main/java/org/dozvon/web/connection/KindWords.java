package org.dozvon.web.connection;

import org.dozvon.scheme.model.Connection;
import org.dozvon.web.language.ConnectionMessages;

/// What a kind of system is called, and what it needs.
///
/// @param url empty when the system's address is known anyway
public record KindWords(
        String kind, String name, String why, String url, String urlHint, String secret, String secretHint) {

    static KindWords of(Connection.Kind kind, ConnectionMessages words) {
        return switch (kind) {
            case BITRIX24 ->
                new KindWords(
                        "bitrix24",
                        words.bitrix24(),
                        words.bitrix24Why(),
                        words.bitrix24Url(),
                        words.bitrix24UrlHint(),
                        words.bitrix24Secret(),
                        words.bitrix24SecretHint());
            case AMOCRM ->
                new KindWords(
                        "amocrm",
                        words.amocrm(),
                        words.amocrmWhy(),
                        words.amocrmUrl(),
                        words.amocrmUrlHint(),
                        words.amocrmSecret(),
                        words.amocrmSecretHint());
            case HUBSPOT ->
                new KindWords(
                        "hubspot",
                        words.hubspot(),
                        words.hubspotWhy(),
                        "",
                        "",
                        words.hubspotSecret(),
                        words.hubspotSecretHint());
            case JSON ->
                new KindWords(
                        "json",
                        words.json(),
                        words.jsonWhy(),
                        words.jsonUrl(),
                        words.jsonUrlHint(),
                        words.jsonSecret(),
                        words.jsonSecretHint());
            case WEBHOOK ->
                new KindWords(
                        "webhook",
                        words.webhook(),
                        words.webhookWhy(),
                        words.webhookUrl(),
                        words.webhookUrlHint(),
                        words.webhookSecret(),
                        words.webhookSecretHint());
        };
    }

    public boolean asksUrl() {
        return !url.isEmpty();
    }
}
