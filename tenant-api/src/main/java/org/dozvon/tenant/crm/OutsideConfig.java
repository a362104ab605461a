package org.dozvon.tenant.crm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How servers that tenants name are tried. The same settings as the routers', which ask them on calls.
@ConfigMapping(prefix = "dozvon.outside")
public interface OutsideConfig {
    /// Subnets inside the house that tenants' URLs may lead to, for those who host their CRM beside us. None by
    /// default: then they lead to the public internet alone.
    Optional<List<String>> allowed();

    /// Keys that seal tenants' secrets, `name:base64,…`; the first seals, all open. The default is for one machine
    /// alone.
    @WithDefault("dev:ZG96dm9uLW9uLWxvb3BiYWNrLW9ubHktMzItYnl0ZXM=")
    String secretKeys();

    /// How long a connection that is tried has to answer.
    @WithDefault("8S")
    Duration trialPatience();

    /// Trials at once, of all tenants: each holds a request.
    @WithDefault("8")
    int trials();
}
