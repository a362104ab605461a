package org.dozvon.router.phone;

import java.util.Optional;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.router.desk.Desks;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.model.PhonePhrase;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Whoever answers queues says by phone whether they do, and hears what holds now.
@Singleton
public class DutyCodes implements Feature {
    private static final String TELL = "*10";
    private static final String ON = "*11";
    private static final String OFF = "*12";
    private static final String BREAK = "*13";

    private final Desks desks;
    private final Errands errands;

    public DutyCodes(Desks desks, Errands errands) {
        this.desks = desks;
        this.errands = errands;
    }

    @Override
    public @Nullable Program program(PhoneCaller who, String digits) {
        return switch (digits) {
            case TELL -> phone -> tell(phone, who);
            case ON -> phone -> set(phone, who, AgentTold.Duty.ON);
            case OFF -> phone -> set(phone, who, AgentTold.Duty.OFF);
            case BREAK -> phone -> set(phone, who, AgentTold.Duty.BREAK);
            default -> null;
        };
    }

    private void set(PhoneLine phone, PhoneCaller who, AgentTold.Duty duty) {
        errands.setDuty(who, duty);
        tell(phone, who);
    }

    private void tell(PhoneLine phone, PhoneCaller who) {
        phone.say(phrase(desks.duty(who.tenant(), who.person())), who.plan().language());
    }

    private static PhonePhrase phrase(Optional<Duty> duty) {
        return duty.map(DutyCodes::phrase).orElse(PhonePhrase.DUTY_NONE);
    }

    private static PhonePhrase phrase(Duty duty) {
        return switch (duty) {
            case Duty.On _ -> PhonePhrase.DUTY_ON;
            case Duty.Off _ -> PhonePhrase.DUTY_OFF;
            case Duty.Break _ -> PhonePhrase.DUTY_BREAK;
        };
    }
}
