package org.dozvon.reporting.access;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnTenantTest {
    @Test
    void theTenantIsTheTokens() {
        assertThat(new OwnTenant(new Token("avto"), null).id()).isEqualTo("avto");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", Wall.EVERYBODY, "avto,cafe", "AVTO"})
    void whatIsNoTenantsNameIsNobody(String claim) {
        var own = new OwnTenant(new Token(claim), null);

        assertThatThrownBy(own::id).isInstanceOf(Refusal.class);
    }

    private record Token(String tenant) implements JsonWebToken {
        @Override
        public String getName() {
            return "olga";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("tenant_id");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) tenant;
        }
    }
}
