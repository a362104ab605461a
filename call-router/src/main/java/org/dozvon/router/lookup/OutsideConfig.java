package org.dozvon.router.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How servers that tenants name are asked.
@ConfigMapping(prefix = "dozvon.outside")
public interface OutsideConfig {
    /// Subnets inside the house that tenants' URLs may lead to, for those who host their CRM beside us. None by
    /// default: then they lead to the public internet alone.
    Optional<List<String>> allowed();

    /// Keys that open tenants' secrets, `name:base64,…`. The default is for one machine alone.
    @WithDefault("dev:ZG96dm9uLW9uLWxvb3BiYWNrLW9ubHktMzItYnl0ZXM=")
    String secretKeys();

    /// Questions of one tenant that may be open at once; more are answered with "busy".
    @WithDefault("20")
    int openPerTenant();

    /// So long an owner that a CRM named is taken for granted.
    @WithDefault("10M")
    Duration ownerFresh();

    /// So long an owner is used while the CRM is asked again beside the call.
    @WithDefault("12H")
    Duration ownerKept();

    /// So long nobody stays nobody: a lead may be entered at any minute.
    @WithDefault("1M")
    Duration nobodyKept();

    /// Callers of one tenant whose owners are remembered.
    @WithDefault("5000")
    int ownersPerTenant();

    /// Callers of all tenants whose last talks are remembered.
    @WithDefault("300000")
    int lastTalks();
}
