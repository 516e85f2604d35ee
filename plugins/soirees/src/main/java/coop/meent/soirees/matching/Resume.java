package coop.meent.soirees.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes up a plan where the evening stands, for those who are there now.
final class Resume {
    private static final int NEXT = 5_000; // what a pair of the next round is worth that is lost
    private static final int LATER = 50;
    private static final int AT_MOST = 2; // pairs lost in the next round
    private static final int AT_MOST_LATER = 6;

    private final Facts facts;
    private final Plan plan;
    private final int running;
    private final Seating seating;
    private final Map<Long, Integer> places = new HashMap<>();

    Resume(Facts facts, Plan plan, int running) {
        this.facts = facts;
        this.plan = plan;
        this.running = running;
        this.seating = new Seating(facts);
        facts.people.forEach(it -> places.put(it.id(), places.size()));
    }

    Seating seating() {
        for (int round = 0; round < facts.rounds; round++) {
            for (var table : plan.rounds().get(round).tables()) {
                sit(round, table);
            }
        }
        if (running > 0 && running <= facts.rounds) {
            new Mend(seating, running - 1, 0, 0).onTheSpot();
        }
        for (int round = running; round < facts.rounds; round++) {
            boolean next = round == running;
            new Mend(seating, round, next ? NEXT : LATER, next ? AT_MOST : AT_MOST_LATER).round();
        }
        // two who lost their conversation later on may have it now
        for (int round = running; round < facts.rounds; round++) {
            new Mend(seating, round, 0, 0).onTheSpot();
        }
        return seating;
    }

    private void sit(int round, Table table) {
        var moves = new Moves(seating);
        var people = present(round, table);
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                boolean may = facts.allowed[people.get(i) * facts.size + people.get(j)];
                if (round < running || may) {
                    seating.link(round, people.get(i), people.get(j));
                }
            }
        }
        if (round >= running && (!whole(round, people) || !moves.fits(round))) {
            people.forEach(it -> moves.part(round, it));
        }
    }

    // three of whom two may not sit together any more are taken apart
    private boolean whole(int round, List<Integer> people) {
        return people.size() < 3 || people.stream().allMatch(it -> seating.second(round, it) >= 0);
    }

    private List<Integer> present(int round, Table table) {
        var present = new ArrayList<Integer>();
        for (long id : table.people()) {
            var place = places.get(id);
            if (place != null && facts.there(round, place)) {
                present.add(place);
            }
        }
        return present;
    }
}
