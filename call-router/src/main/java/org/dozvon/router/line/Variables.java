package org.dozvon.router.line;

/// The names of the channel variables through which routers speak to the next one, and to the node.
final class Variables {
    static final String TENANT = "dozvon_tenant";
    static final String DIALLED = "dozvon_dialled";
    /// The caller's number in E.164, where the gateway could read it.
    static final String CALLER = "dozvon_caller";
    /// What a phone of the tenant dialled, in place of the number that a customer did; and whose phone it is. The
    /// node's directory names the account once the phone has signed in.
    static final String PHONE = "dozvon_phone";

    static final String ACCOUNT = "dozvon_account";
    /// Whom a phone calls outside: its record is one of the books.
    static final String OUT = "dozvon_out";

    /// The number that is shown to them.
    static final String OUT_SHOWN = "dozvon_out_shown";

    /// The person who calls.
    static final String OUT_BY = "dozvon_out_by";

    static final String STEP = "dozvon_step";
    static final String PLAN = "dozvon_plan";
    static final String CALL = "dozvon_call";
    static final String SEQUENCE = "dozvon_seq";
    static final String ARRIVED = "dozvon_arrived";
    static final String ROUTER = "dozvon_router";
    /// The legs of the wave that rings, so that the next router knows who was talked to.
    static final String LEGS = "dozvon_legs";
    /// Which of them answered: imported by the node from the leg that did.
    static final String LEG = "dozvon_leg";
    /// Since when the caller talks, in microseconds of the epoch: the node itself forgets it when they are sent on.
    static final String TALK = "dozvon_talk";
    /// The last time that the caller was sent on or brought in, as far as that is done, or was before the talk.
    static final String DEPARTED = "dozvon_departed";
    /// The voicemail that is being recorded.
    static final String MESSAGE = "dozvon_message";
    /// What the call carries along: see `CallNotes`.
    static final String NOTES = "dozvon_notes";

    /// The recording that runs.
    static final String RECORDING = "dozvon_recording";

    /// Who fetched the call that rang elsewhere: on their channel, and imported from it.
    static final String PICKED = "dozvon_picked";

    /// Which leg a phone that asks for one may become, told by the router that rings it.
    static final String FETCH = "dozvon_fetch";

    static final String KEY = "dozvon_key";
    static final String WRONG_KEY = "dozvon_key_invalid";
    static final String TEST = "dozvon_test";
    static final String TEST_MOMENT = "dozvon_test_moment";
    static final String TEST_KEYS = "dozvon_test_keys";
    static final String TEST_ANSWERS = "dozvon_test_answers";

    /// Whoever was rung to call a customer back: what for, and who it is.
    static final String BACK = "dozvon_back";

    static final String BACK_PERSON = "dozvon_back_person";

    private Variables() {}
}
