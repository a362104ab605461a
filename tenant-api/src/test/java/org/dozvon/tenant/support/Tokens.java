package org.dozvon.tenant.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// Access tokens as Keycloak makes them.
public final class Tokens {
    private Tokens() {}

    public static String of(String tenant, String... roles) {
        return forAudience("dozvon-api", tenant, roles);
    }

    public static String forAudience(String audience, String tenant, String... roles) {
        return claims(audience, tenant, roles).sign(key());
    }

    public static String ofEmail(String email, boolean verified, String tenant, String... roles) {
        return claims("dozvon-api", tenant, roles)
                .claim("email", email)
                .claim("email_verified", verified)
                .sign(key());
    }

    private static JwtClaimsBuilder claims(String audience, String tenant, String... roles) {
        var claims = Jwt.claims()
                .subject("user-of-" + tenant)
                .upn("user-of-" + tenant)
                .claim("name", "Ольга")
                .audience(audience)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(Duration.ofMinutes(30));
        return tenant == null ? claims : claims.claim("tenant_id", tenant);
    }

    private static PrivateKey key() {
        try {
            var encoded = ConfigProvider.getConfig().getValue("test.signing-key", String.class);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
