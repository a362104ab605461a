package org.dozvon.standalone;

/// What a newcomer needs next: where to go, who to be, what to dial, how to stop.
final class Summary {
    static final String DEMO_PASSWORD = "dozvon";

    private Summary() {}

    static String text(PortTable ports, Secrets secrets, Layout layout, double seconds) {
        return """

                Dozvon is ready after %.0f s.

                  Console    http://127.0.0.1:%d
                             olga (owner), ivan (supervisor), petr (agent) of «Мотор»; clara (owner) of Clara's Café;
                             root (platform). The password of each: %s
                  Numbers    +7 812 309-15-00 (a menu), +7 812 309-15-02 (a queue): choose "Test call" in the console,
                             or dial them on your FreeSWITCH
                  Phones     sip:101@avto.sip.localhost, password demo-phone-101; so too 102, 103 and 105, the masters
                             who answer the queue (105 is petr), and 106 (ivan)
                  APIs       http://127.0.0.1:%d/api/v1 (tenants, schemes), http://127.0.0.1:%d/api/v1 (calls, figures)
                  Keycloak   http://127.0.0.1:%d/admin (admin, password %s)
                  Mail       IMAP 127.0.0.1:%d, any address, any password
                  Data       %s
                  Logs       %s

                Stop with Ctrl-C. The next start finds the data again; ./dozvon --reset forgets it.
                """.formatted(
                        seconds,
                        ports.of("web-ui"),
                        DEMO_PASSWORD,
                        ports.of("tenant-api"),
                        ports.of("reporting"),
                        ports.of("keycloak"),
                        secrets.of("administrator"),
                        ports.of("imap"),
                        layout.data(),
                        layout.logs());
    }
}
