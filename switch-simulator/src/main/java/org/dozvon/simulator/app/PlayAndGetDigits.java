package org.dozvon.simulator.app;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Task;
import org.dozvon.simulator.channel.Words;

/// Plays a prompt and collects keys; the first key ends the prompt. What does not match is left in
/// `<name>_invalid`, and after each try that failed, by a wrong key or by none, the second sound is played.
final class PlayAndGetDigits implements Application {
    private record Order(
            int least,
            int most,
            int tries,
            Duration timeout,
            String terminators,
            String prompt,
            String invalid,
            String variable,
            Pattern pattern,
            Duration digitTimeout) {
        static Order of(List<String> words) {
            var timeout = Duration.ofMillis(Long.parseLong(words.get(3)));
            return new Order(
                    Integer.parseInt(words.get(0)),
                    Integer.parseInt(words.get(1)),
                    Integer.parseInt(words.get(2)),
                    timeout,
                    words.get(4),
                    words.get(5),
                    words.get(6),
                    words.get(7),
                    Pattern.compile(words.get(8)),
                    words.size() > 9 ? Duration.ofMillis(Long.parseLong(words.get(9))) : timeout);
        }
    }

    @Override
    public void run(Channel channel, String argument, Runnable done) {
        try {
            new Attempt(channel, Order.of(Words.split(argument, ' ')), done).begin();
        } catch (IndexOutOfBoundsException | NumberFormatException | PatternSyntaxException unusable) {
            // The real switch logs a usage line and goes on.
            done.run();
        }
    }

    private static final class Attempt {
        private final Channel channel;
        private final Order order;
        private final Runnable done;
        private final StringBuilder keys = new StringBuilder();
        private int triesLeft;
        private boolean terminated;

        Attempt(Channel channel, Order order, Runnable done) {
            this.channel = channel;
            this.order = order;
            this.done = done;
            this.triesLeft = order.tries();
        }

        void begin() {
            channel.variables().remove(order.variable());
            channel.variables().remove(order.variable() + "_invalid");
            channel.variables().remove("read_result");
            channel.variables().remove("read_terminator_used");
            again();
        }

        private void again() {
            if (triesLeft-- <= 0 || !channel.isReady()) {
                finish(false);
                return;
            }
            keys.setLength(0);
            terminated = false;
            take();
            if (isComplete()) {
                judge();
                return;
            }
            if (!keys.isEmpty()) {
                collect();
                return;
            }
            channel.party().onListening(channel);
            Playing.play(channel, order.prompt(), this::takesKey, end -> {
                if (end == Playing.End.GONE) {
                    finish(false);
                } else if (isComplete()) {
                    judge();
                } else {
                    collect();
                }
            });
        }

        private boolean takesKey(Channel pressed) {
            take();
            return !keys.isEmpty() || terminated;
        }

        private void take() {
            while (!isComplete()) {
                var key = channel.takeDigit();
                if (key.isEmpty()) {
                    return;
                }
                if (order.terminators().indexOf(key.get()) >= 0
                        && !order.terminators().equals("none")) {
                    channel.set("read_terminator_used", String.valueOf(key.get()));
                    terminated = true;
                } else {
                    keys.append((char) key.get());
                }
            }
        }

        private boolean isComplete() {
            return terminated || keys.length() >= order.most();
        }

        private void collect() {
            if (!channel.isReady()) {
                finish(false);
                return;
            }
            var task = channel.begin(this::collected);
            task.onDigit(() -> pressed(task));
            patience(task);
        }

        private void pressed(Task task) {
            take();
            if (isComplete()) {
                task.finish();
            } else {
                patience(task);
            }
        }

        // The pause between two keys is shorter than the one before the first.
        private void patience(Task task) {
            int had = keys.length();
            task.after(had == 0 ? order.timeout() : order.digitTimeout(), () -> {
                if (keys.length() == had) {
                    task.finish();
                }
            });
        }

        private void collected() {
            judge();
        }

        private void judge() {
            var entered = keys.toString();
            if (entered.length() >= order.least()
                    && !entered.isEmpty()
                    && order.pattern().matcher(entered).find()) {
                channel.set(order.variable(), entered);
                finish(true);
                return;
            }
            if (!entered.isEmpty()) {
                channel.set(order.variable() + "_invalid", entered);
            }
            if (!channel.isReady()) {
                finish(false);
                return;
            }
            Playing.play(channel, order.invalid(), _ -> false, _ -> again());
        }

        private void finish(boolean matched) {
            if (channel.isUp()) {
                // Captured from the real switch: a key that did not match still reads as "success".
                boolean pressed = matched || !keys.isEmpty();
                channel.set("read_result", pressed ? "success" : "failure");
            }
            done.run();
        }
    }
}
