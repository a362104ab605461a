package org.dozvon.router.phone;

/// What happens when a phone dials something, on the call's own thread. When it returns, the phone is hung up.
///
/// When its router dies, another begins it again: what it does must be right twice.
@FunctionalInterface
public interface Program {
    void run(PhoneLine phone);
}
