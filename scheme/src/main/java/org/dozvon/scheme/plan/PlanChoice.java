package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.RingStrategy;
import org.jspecify.annotations.Nullable;

/// Who rings, where the order or the people are known only when the call comes.
///
/// @param members    in the order in which they were drawn
/// @param lastAgents groups of which the one who talked to this caller last rings first
public record PlanChoice(RingStrategy strategy, List<Member> members, List<LastOf> lastAgents) {
    public PlanChoice {
        members = List.copyOf(members);
        lastAgents = List.copyOf(lastAgents);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Member.Known.class, name = "known"),
        @JsonSubTypes.Type(value = Member.OnDuty.class, name = "duty"),
        @JsonSubTypes.Type(value = Member.Named.class, name = "variable")
    })
    public sealed interface Member {
        /// 1 rings first.
        int rank();

        /// @param person whose phones they are; null for a bare one
        /// @param waves  their phones: what rings together, in turn
        record Known(@Nullable PersonId person, int rank, List<List<PlanLeg>> waves) implements Member {
            public Known {
                waves = waves.stream().map(List::copyOf).toList();
            }
        }

        /// @param rota index into the plan's rotas
        record OnDuty(int rota, ContactOrder contacts, int timeoutSeconds) implements Member {
            @Override
            public int rank() {
                return 1;
            }
        }

        record Named(String variable, int timeoutSeconds) implements Member {
            @Override
            public int rank() {
                return 1;
            }
        }
    }

    public record LastOf(GroupId group, List<PersonId> members, int days, ContactOrder contacts, int timeoutSeconds) {
        public LastOf {
            members = List.copyOf(members);
        }
    }
}
