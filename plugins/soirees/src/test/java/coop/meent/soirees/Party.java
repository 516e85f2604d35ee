package coop.meent.soirees;

import coop.meent.testkit.AccessTable;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Everybody who may come by, seen from an event of De Ploeg: An organises it, Bea comes with her
/// account, Gust with a link and no account, Otto comes to another evening, Stef speaks, and Hilde
/// stands at the door with a link. Bram acts for another member.
final class Party implements AccessTable.Players<Party.Part> {
    static final String BEA = "Bea Bos";
    static final String BRAM = "Bram Claes";
    static final String OTTO = "Otto Ooms";
    static final String STEF = "Stef Smets";

    /// Who comes here, in the order of the columns of `access.csv`.
    enum Part {
        VISITOR(""),
        MEMBER(BRAM),
        ORGANISER(Hall.ORGANISER),
        HELPER(""),
        PARTICIPANT(BEA),
        GUEST(""),
        OTHER_EVENING(OTTO),
        SPEAKER(STEF),
        TEAM("");

        private final String person;

        Part(String person) {
            this.person = person;
        }
    }

    private final Site site;
    private final Hall hall;
    private final Caller helper;
    private final Map<String, Long> persons = new HashMap<>();
    private final Map<Part, Caller> tokens = new EnumMap<>(Part.class);

    private Party(Site site) {
        this.site = site;
        this.hall = Hall.in(site);
        this.helper = site.visitor();
        site.mandate(BRAM, site.organisation("Dubbel Blad", true), "EDITOR");
        for (var name : List.of(BEA, OTTO, STEF)) {
            site.as(name);
            persons.put(name, hall.person(name));
        }
        hall.placed(hall.soiree(10), OTTO);
    }

    static Party in(Site site) {
        return new Party(site);
    }

    Site site() {
        return site;
    }

    Hall hall() {
        return hall;
    }

    long person(String name) {
        return Objects.requireNonNull(persons.get(name), name);
    }

    /// {@return a browser in which they are signed in, if they can}
    @Override
    public Caller as(Part part) {
        return switch (part) {
            case VISITOR, GUEST -> site.visitor();
            case HELPER -> helper;
            case TEAM -> site.asAdministrator();
            case MEMBER, ORGANISER, PARTICIPANT, OTHER_EVENING, SPEAKER -> site.as(part.person);
        };
    }

    /// {@return a program that acts for them; for who has but a link there is none}
    @Override
    public Caller token(Part part) {
        return switch (part) {
            case VISITOR, HELPER, GUEST -> site.visitor();
            case TEAM -> tokens.computeIfAbsent(part, _ -> site.administratorToken());
            case MEMBER, ORGANISER, PARTICIPANT, OTHER_EVENING, SPEAKER ->
                    tokens.computeIfAbsent(part, it -> site.token(it.person));
        };
    }
}
