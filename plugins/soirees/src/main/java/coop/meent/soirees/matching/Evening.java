package coop.meent.soirees.matching;

import java.util.Comparator;
import java.util.List;

/// All that a plan is made of.
///
/// @param rounds how many are wanted; more than can be without a repeat are left out
/// @param trios whether three sit together when the number is odd, instead of one having a break
public record Evening(
        List<Participant> participants, int rounds, boolean trios, Room room, Memory memory) {
    /// More people than any hall holds would only keep the machine busy.
    public static final int MOST = 1_000;

    public Evening {
        participants =
                participants.stream().sorted(Comparator.comparingLong(Participant::id)).toList();
        if (participants.stream().map(Participant::id).distinct().count() < participants.size()) {
            throw new IllegalArgumentException("somebody comes twice");
        }
        if (rounds < 0 || participants.size() > MOST) {
            throw new IllegalArgumentException(
                    rounds + " rounds of " + participants.size() + " people");
        }
    }

    public Evening(List<Participant> participants, int rounds) {
        this(participants, rounds, false, Room.ample(), Memory.none());
    }

    public Evening withTrios() {
        return new Evening(participants, rounds, true, room, memory);
    }

    public Evening in(Room other) {
        return new Evening(participants, rounds, trios, other, memory);
    }

    public Evening remembering(Memory other) {
        return new Evening(participants, rounds, trios, room, other);
    }

    public Evening of(List<Participant> others) {
        return new Evening(others, rounds, trios, room, memory);
    }

    /// {@return how many rounds there are at most in which nobody meets twice}
    int possible() {
        int people = participants.size();
        int most = people % 2 == 0 ? people - 1 : people;
        return people < 2 ? 0 : Math.min(rounds, most);
    }
}
