package org.dozvon.esl.frame;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;
import org.dozvon.esl.sample.Dialogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrameDecoderTest {
    private static final String STREAM = "Content-Type: auth/request\n\n"
            + "Content-Type: command/reply\nReply-Text: +OK accepted\n\n"
            + "Content-Length: 16\nContent-Type: api/response\n\nпривет!\n\n\n"
            + "X-Unheard-Of: a: b\r\nContent-Type: command/reply\r\n\r\n";

    @Test
    void framesShouldBeTheSameHoweverTheBytesArrive() {
        // Given
        var bytes = Buffer.buffer(STREAM);
        var whole = decode(List.of(bytes));

        // When, Then: cut in two at every byte
        for (int cut = 0; cut <= bytes.length(); cut++) {
            assertThat(decode(List.of(bytes.getBuffer(0, cut), bytes.getBuffer(cut, bytes.length()))))
                    .isEqualTo(whole);
        }
        assertThat(whole).hasSize(4);
    }

    @Test
    void framesShouldBeTheSameInPiecesOfAnySize() {
        // Given
        var bytes = Buffer.buffer(STREAM.repeat(5));
        var whole = decode(List.of(bytes));
        var random = new Random(42);

        // When, Then
        for (int round = 0; round < 200; round++) {
            var pieces = new ArrayList<Buffer>();
            for (int at = 0; at < bytes.length(); ) {
                int end = Math.min(bytes.length(), at + 1 + random.nextInt(40));
                pieces.add(bytes.getBuffer(at, end));
                at = end;
            }
            assertThat(decode(pieces)).isEqualTo(whole);
        }
    }

    @Test
    void aBodyShouldBeCountedInBytesNotCharacters() {
        // When
        var frames = decode(List.of(Buffer.buffer(STREAM)));

        // Then: eight bytes more than characters
        assertThat(frames.get(2).bodyText()).isEqualTo("привет!\n\n\n");
    }

    @Test
    void rawBytesShouldBeThoseThatCame() {
        // When
        var frames = decode(List.of(Buffer.buffer(STREAM)));

        // Then
        var raw = frames.stream().map(frame -> frame.raw().toString()).collect(Collectors.joining());
        assertThat(raw).isEqualTo(STREAM);
    }

    @Test
    void aHeaderOfAnyNameShouldBeKept() {
        assertThat(decode(List.of(Buffer.buffer(STREAM))).getLast().header("x-unheard-of"))
                .contains("a: b");
    }

    @Test
    void commandsOfAClientShouldBeSplitToo() {
        // Given
        var stream = "connect\n\nsendmsg\ncall-command: execute\nexecute-app-name: playback\ncontent-type: text/plain\n"
                + "content-length: 4\n\na\n\nbgetvar x:y\n\napi status\nJob-UUID: 1\n\n";

        // When
        var frames = decode(List.of(Buffer.buffer(stream)));

        // Then
        assertThat(frames).extracting(Frame::line).containsExactly("connect", "sendmsg", "getvar x:y", "api status");
        assertThat(frames.get(1).bodyText()).isEqualTo("a\n\nb");
        assertThat(frames.get(3).header("Job-UUID")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "99999999999", "20000000", "0x10", "1e3"})
    void aLengthThatCannotBeShouldBreakTheStream(String length) {
        assertThatThrownBy(() -> decode(List.of(Buffer.buffer("Content-Length: " + length + "\n\n"))))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining("Expected a Content-Length");
    }

    @Test
    void aHeaderWithoutEndShouldBreakTheStream() {
        var decoder = new FrameDecoder(new FrameLimits(100, 100), _ -> {});
        assertThatThrownBy(() -> decoder.handle(Buffer.buffer("A: " + "x".repeat(200))))
                .isInstanceOf(BrokenStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sync-menu.txt", "sync-ring.txt", "sync-record.txt", "sync-caller-leaves.txt", "sync-errors.txt"
            })
    void capturedConversationsShouldBeCutAsTheyWereSaid(String sample) {
        for (var turn : Dialogue.of(sample).turns()) {
            // When
            var frames = decode(List.of(Buffer.buffer(turn.text())));

            // Then
            assertThat(frames).as(turn.text()).hasSize(1);
            assertThat(frames.getFirst().line().isEmpty()).isEqualTo(!turn.byClient());
        }
    }

    @Test
    void aCapturedConnectReplyShouldTellTheChannelInItsOwnWords() {
        // Given
        var frame = decode(List.of(Buffer.buffer(
                        Dialogue.resource("events/sip-connect-reply.txt").stripTrailing() + "\n\n")))
                .getFirst();

        // When
        var data = Event.of(frame.headers().urlDecoded(), frame.body());

        // Then
        assertThat(frame.isReply()).isTrue();
        assertThat(data.header("Caller-Caller-ID-Number")).contains("1000");
        assertThat(data.header("Channel-Name")).contains("sofia/external/1000@127.0.0.1:6060");
        assertThat(data.variable("sip_h_X-Measure")).contains("hello");
        assertThat(data.header("Reply-Text")).contains("+OK\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHANNEL_ANSWER",
                "CHANNEL_CALLSTATE",
                "CHANNEL_CREATE",
                "CHANNEL_EXECUTE_COMPLETE-playback",
                "CHANNEL_HANGUP_COMPLETE",
                "CHANNEL_PROGRESS_MEDIA",
                "CHANNEL_STATE",
                "DTMF",
                "PLAYBACK_STOP"
            })
    void capturedEventsShouldBeRead(String name) {
        // Given
        var frames = decode(List.of(Buffer.buffer(Dialogue.resource("events/" + name + ".txt"))));

        // When
        var event = Event.of(frames.getFirst());

        // Then
        assertThat(event.name()).isEqualTo(EventName.of(name.split("-")[0]));
        assertThat(event.uuid()).isEqualTo("91b00a51-6067-4d1b-929c-10c4b1b0616f");
        assertThat(event.occurredAt()).isPresent();
        assertThat(event.sequence()).isPositive();
    }

    @Test
    void decodingShouldUndoEncodingForWhatIsNotEncodedAlready() {
        for (var text : List.of("", "a b", "+7 903", "ООО «Ромашка»", "100% sure", "a%zz", "\u0001\n\r", "😀")) {
            assertThat(Text.urlDecode(Text.urlEncode(text))).isEqualTo(text);
        }
        assertThat(Text.urlDecode(Text.urlEncode("%24"))).isEqualTo("$");
        assertThat(Text.urlDecode("%")).isEqualTo("%");
        assertThat(Text.urlDecode("%4")).isEqualTo("%4");
    }

    @Test
    void theEncoderShouldRefuseASecondLine() {
        assertThatThrownBy(() -> FrameEncoder.encode("api x\n\napi y", Headers.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameEncoder.encode("api x", Headers.of("a", "b\nc")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Frame> decode(List<Buffer> pieces) {
        var frames = new ArrayList<Frame>();
        var decoder = new FrameDecoder(frames::add);
        pieces.forEach(decoder::handle);
        return frames;
    }
}
