package org.dozvon.tenant.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.access.TenantScope;

import jakarta.enterprise.context.ApplicationScoped;

/// Asks the routers of the tenant at hand to do something, in the name of whoever asks here.
@ApplicationScoped
public class Commands {
    private final TenantScope scope;
    private final Caller caller;
    private final Outbox outbox;

    Commands(TenantScope scope, Caller caller, Outbox outbox) {
        this.scope = scope;
        this.caller = caller;
        this.outbox = outbox;
    }

    /// In the transaction at hand.
    ///
    /// @param valid what is done later is done to another situation
    /// @return the command's id
    public String ask(CallCommand.Task task, Duration valid) {
        var command = new CallCommand(
                UUID.randomUUID().toString(), scope.required(), Instant.now().plus(valid), caller.name(), task);
        outbox.add(Topics.CALL_COMMANDS, scope.requiredId(), RecordJson.write(command));
        return command.commandId();
    }
}
