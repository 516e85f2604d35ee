package coop.meent.soirees.matching;

import java.util.Set;

/// Somebody at an evening.
///
/// @param organisation for whom they come; 0 for nobody, who has no colleagues
/// @param languages what they speak, as codes; empty when they did not say, which fits everybody
public record Participant(
        long id, long organisation, Set<String> languages, Traits traits, Hopes hopes, Seat seat) {
    public Participant {
        languages = Set.copyOf(languages);
    }

    public Participant(long id, long organisation) {
        this(id, organisation, Set.of(), Traits.none(), Hopes.none(), Seat.anywhere());
    }

    public Participant speaking(Set<String> codes) {
        return new Participant(id, organisation, codes, traits, hopes, seat);
    }

    public Participant with(Traits other) {
        return new Participant(id, organisation, languages, other, hopes, seat);
    }

    public Participant hoping(Hopes other) {
        return new Participant(id, organisation, languages, traits, other, seat);
    }

    public Participant sitting(Seat other) {
        return new Participant(id, organisation, languages, traits, hopes, other);
    }

    boolean understands(Participant other) {
        return languages.isEmpty()
                || other.languages.isEmpty()
                || languages.stream().anyMatch(other.languages::contains);
    }

    boolean colleagueOf(Participant other) {
        return organisation != 0 && organisation == other.organisation;
    }
}
