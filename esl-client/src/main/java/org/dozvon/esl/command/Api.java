package org.dozvon.esl.command;

import org.dozvon.esl.HangupCause;

/// A command of the switch's API. It blocks the socket while it runs, so what takes long goes by `bgapi`; [Originate]
/// has no other way.
public sealed interface Api {
    /// The command with its arguments, without `api` or `bgapi` before it.
    String render();

    /// Ends what the channel plays, all that waits behind it too when `all`.
    record UuidBreak(String uuid, boolean all) implements Api {
        public UuidBreak {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return "uuid_break " + uuid + (all ? " all" : "");
        }
    }

    record UuidKill(String uuid, HangupCause cause) implements Api {
        public UuidKill {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return "uuid_kill " + uuid + " " + cause.name();
        }
    }

    record UuidGetVar(String uuid, String variable) implements Api {
        public UuidGetVar {
            Argument.uuid(uuid);
            Argument.variableName(variable);
        }

        @Override
        public String render() {
            return "uuid_getvar " + uuid + " " + variable;
        }
    }

    record UuidSetVar(String uuid, String variable, String value) implements Api {
        public UuidSetVar {
            Argument.uuid(uuid);
            Argument.variableName(variable);
            Argument.listedValue("the value of " + variable, value);
        }

        @Override
        public String render() {
            return "uuid_setvar " + uuid + " " + variable + " " + value;
        }
    }

    record UuidDump(String uuid) implements Api {
        public UuidDump {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return "uuid_dump " + uuid;
        }
    }

    /// Hangs up the partner of a bridged channel.
    record UuidTransfer(String uuid, Destination destination) implements Api {
        public UuidTransfer {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return "uuid_transfer " + uuid + " " + destination.render();
        }
    }

    /// Has whoever this channel talks with wait, with the `hold_music` of this channel; or ends that.
    record UuidHold(String uuid, boolean held) implements Api {
        public UuidHold {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return (held ? "uuid_hold " : "uuid_hold off ") + uuid;
        }
    }

    record UuidBridge(String uuid, String other) implements Api {
        public UuidBridge {
            Argument.uuid(uuid);
            Argument.uuid(other);
        }

        @Override
        public String render() {
            return "uuid_bridge " + uuid + " " + other;
        }
    }

    record UuidBroadcast(String uuid, Sound sound, Hearer hearer) implements Api {
        /// Who hears it: the channel, its partner or both.
        public enum Hearer {
            ALEG,
            BLEG,
            BOTH
        }

        public UuidBroadcast {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return "uuid_broadcast " + uuid + " " + sound.value() + " "
                    + hearer.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record UuidSendDtmf(String uuid, String digits) implements Api {
        public UuidSendDtmf {
            Argument.uuid(uuid);
            Argument.digits("digits to send", digits);
        }

        @Override
        public String render() {
            return "uuid_send_dtmf " + uuid + " " + digits;
        }
    }

    /// Keys as if the channel's own party had pressed them.
    record UuidRecvDtmf(String uuid, String digits) implements Api {
        public UuidRecvDtmf {
            Argument.uuid(uuid);
            Argument.digits("digits to receive", digits);
        }

        @Override
        public String render() {
            return "uuid_recv_dtmf " + uuid + " " + digits;
        }
    }

    /// Answers `true` or `false`.
    record UuidExists(String uuid) implements Api {
        public UuidExists {
            Argument.uuid(uuid);
        }

        @Override
        public String render() {
            return "uuid_exists " + uuid;
        }
    }

    /// All channels as JSON: `{"row_count":N,"rows":[{"uuid":…,"state":…,"cid_num":…,"dest":…}]}`, no rows when none.
    record ShowChannels() implements Api {
        @Override
        public String render() {
            return "show channels as json";
        }
    }

    record ShowRegistrations() implements Api {
        @Override
        public String render() {
            return "show registrations as json";
        }
    }

    record Status() implements Api {
        @Override
        public String render() {
            return "status";
        }
    }

    record SofiaStatus(String profile) implements Api {
        public SofiaStatus {
            Argument.name("a profile", profile);
        }

        @Override
        public String render() {
            return "sofia status profile " + profile;
        }
    }

    /// The registrations of one profile, as XML.
    record SofiaRegistrations(String profile) implements Api {
        public SofiaRegistrations {
            Argument.name("a profile", profile);
        }

        @Override
        public String render() {
            return "sofia xmlstatus profile " + profile + " reg";
        }
    }

    /// Where an account can be reached: a dial string, or `error/user_not_registered`.
    record SofiaContact(String account, String domain) implements Api {
        public SofiaContact {
            Argument.name("an account", account);
            Argument.name("a domain", domain);
        }

        @Override
        public String render() {
            return "sofia_contact " + account + "@" + domain;
        }
    }

    record XmlFlushCache() implements Api {
        @Override
        public String render() {
            return "xml_flush_cache";
        }
    }

    /// A command that has no record of its own. The name comes from our own code, never from outside.
    record Other(String name, String argument) implements Api {
        public Other {
            Argument.name("an API command", name);
            Argument.plain("the argument of " + name, argument);
        }

        @Override
        public String render() {
            return argument.isEmpty() ? name : name + " " + argument;
        }
    }
}
