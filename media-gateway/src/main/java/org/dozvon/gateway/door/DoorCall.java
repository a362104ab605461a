package org.dozvon.gateway.door;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.Headers;
import org.dozvon.esl.frame.Text;
import org.jspecify.annotations.Nullable;

/// One call at the door, without a socket or a clock: what happens goes in, what to do comes out.
/// [DoorState] draws it.
///
/// Only whole commands reach the node, so a router that dies in the middle of one leaves nothing half said.
/// Replies that the node owes to a router that is gone are swallowed before the next one is sought, so
/// there are never two routers, and none ever reads another's reply.
final class DoorCall {
    private static final Buffer CONNECT_BYTES = Buffer.buffer("connect\n\n");
    private static final Frame CONNECT = new Frame("connect", Headers.NONE, Buffer.buffer(), CONNECT_BYTES);
    private static final long BREATH_NANOS = 100_000_000;
    // A break can come a moment before what it should break begins: it is said again.
    private static final long INTERRUPT_AGAIN_NANOS = 250_000_000;
    // Shorter than this a router never really had the call: the search goes on where it was.
    private static final long SETTLED_NANOS = 1_000_000_000;
    // A call on which one router after another falls would else be passed around for ever.
    private static final long LASTING_NANOS = 30_000_000_000L;
    private static final int MOST_SHORT_STAYS = 10;
    private static final long NO_SEARCH = Long.MIN_VALUE;
    private static final String QUIET = "Door-Quiet-Micros: ";

    private final DoorTimes times;
    private final Function<String, List<RouterAddress>> routers;
    private final Predicate<String> givenUpBefore;
    private final Ledger ledger = new Ledger();
    private final Set<RouterAddress> tried = new HashSet<>();
    private final List<Act> acts = new ArrayList<>();

    private DoorState state = new DoorState.Over();
    private String uuid = "";
    private String tenant = "";
    private int turns;
    private int shortStays;
    private long searchEnds = NO_SEARCH;
    // When an application ended last, or the channel.
    private long quietSince;
    // The last turn whose router has had its first answer.
    private int introduced;
    // What the node told at first, until anything was said to it since: it is the answer to the first
    // router's question.
    private @Nullable Frame greeting;
    // The channel is gone, and the router that is to be told so is not there yet.
    private @Nullable Frame lastWords;
    // The same, as the router that has the call was told it.
    private @Nullable Frame told;
    // What it was told it has heard, since it has asked for the last values or has hung up itself: one that dies at
    // that moment has not.
    private boolean knowsTheEnd;

    DoorCall(DoorTimes times, Function<String, List<RouterAddress>> routers, Predicate<String> givenUpBefore) {
        this.times = times;
        this.routers = routers;
        this.givenUpBefore = givenUpBefore;
    }

    /// The node has opened a socket.
    List<Act> begin(long now) {
        ledger.sent(Ledger.DOOR, CONNECT);
        acts.add(new Act.ToNode(CONNECT_BYTES));
        state = new DoorState.Greeting(now + times.greeting());
        return taken();
    }

    List<Act> on(Moment moment, long now) {
        switch (moment) {
            case Moment.FromNode(var frame) -> fromNode(frame, now);
            case Moment.NodeClosed _ -> over();
            case Moment.RouterOpened(var turn) -> opened(turn, now);
            case Moment.FromRouter(var turn, var frame) -> fromRouter(turn, frame, now);
            case Moment.RouterClosed(var turn) -> closed(turn, now);
            case Moment.RouterFrozen(var router) -> frozen(router, now);
            case Moment.TimePassed _ -> timePassed(now);
        }
        return taken();
    }

    /// When `TimePassed` has to be said, if nothing else happens before.
    long deadline() {
        return state.deadline();
    }

    DoorState state() {
        return state;
    }

    String uuid() {
        return uuid;
    }

    String tenant() {
        return tenant;
    }

    private List<Act> taken() {
        var all = List.copyOf(acts);
        acts.clear();
        return all;
    }

    // ---- the node ----

    private void fromNode(Frame frame, long now) {
        if (state instanceof DoorState.Over) {
            return;
        }
        if (frame.isDisconnectNotice()) {
            noticed(frame, now);
        } else if (frame.isReply()) {
            replied(frame, now);
        } else if (state instanceof DoorState.Held) {
            acts.add(new Act.ToRouter(frame.raw()));
        }
    }

    private void noticed(Frame notice, long now) {
        quietSince = now;
        if (!notice.isLingerNotice()) {
            if (state instanceof DoorState.Held) {
                acts.add(new Act.ToRouter(notice.raw()));
            }
            over();
        } else if (state instanceof DoorState.Held) {
            acts.add(new Act.ToRouter(notice.raw()));
            told = notice;
        } else {
            lastWords = notice;
        }
    }

    private void replied(Frame frame, long now) {
        var owed = ledger.replied();
        if (owed == null) {
            acts.add(new Act.Tell(Act.Slug.OUT_OF_STEP, ""));
            over();
            return;
        }
        if (owed.command().isApplication()) {
            quietSince = now;
        }
        if (owed.turn() == Ledger.DOOR) {
            greeted(frame, now);
        } else if (state instanceof DoorState.Held held && held.turn() == owed.turn()) {
            forward(held.turn(), frame, now);
            state = held.until(ledger.isSettled() ? now + times.silence() : DoorState.NEVER);
        } else if (state instanceof DoorState.Orphaned orphaned) {
            orphaned(orphaned.since(), now);
        }
    }

    private void greeted(Frame frame, long now) {
        uuid = value(frame, "Unique-ID");
        tenant = value(frame, "variable_dozvon_tenant");
        greeting = frame;
        quietSince = now;
        if (uuid.isEmpty()) {
            acts.add(new Act.Tell(Act.Slug.OUT_OF_STEP, ""));
            over();
        } else if (givenUpBefore.test(uuid)) {
            // Told already, when the search was in vain.
            acts.add(new Act.Tell(Act.Slug.GIVEN_UP_BEFORE, ""));
            over();
        } else {
            search(now);
        }
    }

    private static String value(Frame frame, String header) {
        return frame.header(header).map(Text::urlDecode).orElse("");
    }

    private void forward(int turn, Frame reply, long now) {
        acts.add(new Act.ToRouter(turn > 1 && introduced != turn ? aged(reply, now) : reply.raw()));
        introduced = turn;
        if (lastWords != null) {
            acts.add(new Act.ToRouter(lastWords.raw()));
            told = lastWords;
            lastWords = null;
        }
    }

    /// How the channel is, with how long it has been so: while the router before was dead or frozen
    /// nobody counted. Without it a talk would seem to have lasted until another router asked.
    private Buffer aged(Frame reply, long now) {
        long micros = TimeUnit.NANOSECONDS.toMicros(now - quietSince);
        return Buffer.buffer(QUIET + micros + "\n").appendBuffer(reply.raw());
    }

    // ---- the router ----

    private void opened(int turn, long now) {
        if (state instanceof DoorState.Seeking seeking && seeking.turn() == turn) {
            state = new DoorState.Meeting(seeking.router(), turn, withinSearch(now + times.firstWord()));
        }
    }

    private void fromRouter(int turn, Frame frame, long now) {
        if (state instanceof DoorState.Meeting meeting && meeting.turn() == turn) {
            var held = meeting.toHeld(now);
            acts.add(new Act.Tell(Act.Slug.CONNECTED, held.router().name()));
            commanded(held, frame, now);
        } else if (state instanceof DoorState.Held held && held.turn() == turn) {
            commanded(held, frame, now);
        }
    }

    private void commanded(DoorState.Held held, Frame command, long now) {
        var first = greeting;
        greeting = null;
        if (first != null && command.line().strip().equals("connect")) {
            forward(held.turn(), first, now);
            state = held.until(now + times.silence());
            return;
        }
        knowsTheEnd |= told != null || Running.of(command).isHangup();
        ledger.sent(held.turn(), command);
        acts.add(new Act.ToNode(command.raw()));
        state = held.until(DoorState.NEVER);
    }

    private void closed(int turn, long now) {
        switch (state) {
            case DoorState.Seeking seeking
            when seeking.turn() == turn -> tryAnother(seeking.router(), Act.Slug.REFUSED, now);
            case DoorState.Meeting meeting
            when meeting.turn() == turn -> tryAnother(meeting.router(), Act.Slug.LEFT, now);
            case DoorState.Held held when held.turn() == turn -> lost(held, Act.Slug.LEFT, now);
            case DoorState.Greeting _,
                    DoorState.Seeking _,
                    DoorState.Meeting _,
                    DoorState.Held _,
                    DoorState.Orphaned _,
                    DoorState.Resting _,
                    DoorState.Over _ -> {}
        }
    }

    // A talk and a recording need no router: a frozen one is found out when they have ended, if it still
    // is.
    private void frozen(RouterAddress router, long now) {
        if (state instanceof DoorState.Held held
                && held.router().equals(router)
                && (ledger.isSettled() || ledger.interruption() != Running.Interruption.NONE)) {
            lost(held, Act.Slug.FROZEN, now);
        }
    }

    private void timePassed(long now) {
        if (now < state.deadline()) {
            return;
        }
        switch (state) {
            case DoorState.Greeting _ -> over();
            case DoorState.Seeking seeking -> tryAnother(seeking.router(), Act.Slug.REFUSED, now);
            case DoorState.Meeting meeting -> tryAnother(meeting.router(), Act.Slug.MUTE, now);
            case DoorState.Held held -> {
                acts.add(new Act.Mistrust(held.router()));
                lost(held, Act.Slug.SILENT, now);
            }
            case DoorState.Orphaned orphaned -> orphaned(orphaned.since(), now);
            case DoorState.Resting _ -> tryNext(now);
            case DoorState.Over _ -> {}
        }
    }

    private void lost(DoorState.Held held, Act.Slug why, long now) {
        if (told != null && knowsTheEnd && why == Act.Slug.LEFT) {
            // It knew that the caller is gone and has nothing more to do: the ordinary end.
            over();
            return;
        }
        forgetTold();
        acts.add(new Act.Tell(why, held.router().name()));
        acts.add(new Act.DropRouter());
        stayed(now - held.since());
        tried.add(held.router());
        if (shortStays > MOST_SHORT_STAYS) {
            giveUp();
        } else {
            orphaned(now, now);
        }
    }

    /// One that is frozen, or died with it, was told, but has not heard it: the next one hears it, while the node still
    /// lingers.
    private void forgetTold() {
        knowsTheEnd = false;
        if (told != null) {
            lastWords = told;
            told = null;
        }
    }

    private void stayed(long nanos) {
        if (nanos >= SETTLED_NANOS) {
            searchEnds = NO_SEARCH;
            tried.clear();
        }
        shortStays = nanos >= LASTING_NANOS ? 0 : shortStays + 1;
    }

    // ---- between two routers ----

    // What takes no time ends by itself, a talk and a recording go on; what plays or waits for keys is cut
    // short.
    private void orphaned(long since, long now) {
        if (ledger.isSettled()) {
            searchOn(since, now);
            return;
        }
        var how = ledger.interruption();
        if (how != Running.Interruption.NONE) {
            acts.add(new Act.Interrupt(uuid, how));
        }
        state = new DoorState.Orphaned(since, now + INTERRUPT_AGAIN_NANOS);
    }

    // While the node was busy nobody was sought: that time is not the search's.
    private void searchOn(long since, long now) {
        if (searchEnds != NO_SEARCH) {
            searchEnds += now - since;
        }
        search(now);
    }

    private void search(long now) {
        if (searchEnds == NO_SEARCH) {
            searchEnds = now + times.search();
        }
        tryNext(now);
    }

    private void tryAnother(RouterAddress failed, Act.Slug why, long now) {
        acts.add(new Act.Tell(why, failed.name()));
        acts.add(new Act.DropRouter());
        acts.add(new Act.Mistrust(failed));
        tryNext(now);
    }

    private void tryNext(long now) {
        if (now >= searchEnds) {
            giveUp();
            return;
        }
        var next = routers.apply(tenant).stream()
                .filter(one -> !tried.contains(one))
                .findFirst();
        if (next.isEmpty()) {
            tried.clear();
            state = new DoorState.Resting(withinSearch(now + BREATH_NANOS));
            return;
        }
        tried.add(next.get());
        turns++;
        state = new DoorState.Seeking(next.get(), turns, withinSearch(now + times.connect()));
        acts.add(new Act.Connect(next.get(), turns));
    }

    private long withinSearch(long deadline) {
        return Math.min(deadline, searchEnds);
    }

    private void giveUp() {
        acts.add(new Act.Tell(Act.Slug.GIVEN_UP, ""));
        over();
    }

    private void over() {
        if (!(state instanceof DoorState.Over)) {
            state = new DoorState.Over();
            acts.add(new Act.DropRouter());
            acts.add(new Act.CloseNode());
            acts.add(new Act.Tell(Act.Slug.OVER, ""));
        }
    }
}
