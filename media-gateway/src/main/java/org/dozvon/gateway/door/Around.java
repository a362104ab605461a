package org.dozvon.gateway.door;

/// What a call at the door touches besides its two sockets.
interface Around {
    void interrupt(String uuid, Running.Interruption how);

    void mistrust(RouterAddress router);

    void tell(Act.Slug slug, String uuid, String tenant, String router);

    long nanoTime();
}
