package org.dozvon.outside.guard;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A URL that a tenant may name. The form is narrow on purpose: one way to write a host, one way to write an address,
/// so that what is checked and what is asked cannot be two different things.
///
/// @param host as it stands in the `Host` header and in the certificate: lower case, ASCII, no dot at the end
/// @param path with the query, beginning with a slash
public record OutsideUrl(boolean secure, String host, int port, String path) {
    static final int LENGTH_AT_MOST = 2000;
    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://(\\[[^\\]]*\\]|[^/?#:\\[\\]]*)(?::([0-9]{1,5}))?" + "(/[^#]*|\\?[^#]*)?");
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|%[0-9A-Fa-f]{2})*");
    // A control character, even escaped, has no place in a path; some servers unescape once too often.
    private static final Pattern ESCAPED_CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile(".*\\.?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern SIX = Pattern.compile("[0-9a-f:]{2,39}|[0-9a-f:]{2,30}:[0-9.]{7,15}");

    /// @throws UrlRefusedException when it is not of that form
    public static OutsideUrl of(String url) {
        if (url.length() > LENGTH_AT_MOST) {
            throw new UrlRefusedException("url-too-long", "this one is longer than " + LENGTH_AT_MOST + " characters");
        }
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw new UrlRefusedException("url-malformed", "this one has another form");
        }
        var secure = parts.group(1).equalsIgnoreCase("https");
        return new OutsideUrl(secure, host(parts.group(2)), port(parts, secure), path(parts.group(4)));
    }

    public OutsideUrl {
        if (!PATH.matcher(path).matches() || ESCAPED_CONTROL.matcher(path).find()) {
            throw new UrlRefusedException("url-path-refused", "its path has characters that do not belong there");
        }
    }

    /// Whether the host is written as an address.
    public boolean isAddress() {
        return host.startsWith("[") || QUAD.matcher(host).matches();
    }

    /// The same server, another path.
    public OutsideUrl at(String otherPath) {
        return new OutsideUrl(secure, host, port, otherPath);
    }

    public OutsideUrl with(String parameter, String value) {
        var separator = path.indexOf('?') < 0 ? '?' : '&';
        return at(path + separator + encoded(parameter) + '=' + encoded(value));
    }

    /// Scheme and server alone: a path may be a secret.
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + host + (port == (secure ? 443 : 80) ? "" : ":" + port);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            return six(written.toLowerCase(Locale.ROOT));
        }
        if (written.indexOf('@') >= 0) {
            throw new UrlRefusedException("url-user-refused", "this one names a user before its host");
        }
        var name = ascii(written).toLowerCase(Locale.ROOT);
        if (QUAD.matcher(name).matches()) {
            return name;
        }
        // 127.1, 0x7f.1 and 2130706433 are addresses to some and names to others: to us they are nothing.
        if (!NAME.matcher(name).matches() || ENDS_IN_NUMBER.matcher(name).matches()) {
            throw new UrlRefusedException("url-host-refused", "its host is neither a full name nor a plain address");
        }
        return name;
    }

    private static String six(String bracketed) {
        if (!SIX.matcher(bracketed.substring(1, bracketed.length() - 1)).matches()) {
            throw new UrlRefusedException("url-host-refused", "its host is neither a full name nor a plain address");
        }
        return bracketed;
    }

    // Unicode has other dots and other digits; after this there is one of each.
    private static String ascii(String written) {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new UrlRefusedException("url-host-refused", "its host is neither a full name nor a plain address");
        }
    }

    private static int port(Matcher parts, boolean secure) {
        if (parts.group(3) == null) {
            return secure ? 443 : 80;
        }
        int port = Integer.parseInt(parts.group(3));
        // Below 1024 live mail, DNS and the like, which would take HTTP for orders.
        if (port != 80 && port != 443 && (port < 1024 || port > 65535)) {
            throw new UrlRefusedException("url-port-refused", "its port is not 80, 443 or one from 1024 on");
        }
        return port;
    }

    private static String path(String written) {
        if (written == null || written.isEmpty()) {
            return "/";
        }
        return written.startsWith("?") ? "/" + written : written;
    }
}
