package coop.meent.sharing.asks;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Role;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.asks.CandidateStore.Nudged;
import coop.meent.sharing.asks.Matching.Candidate;
import coop.meent.sharing.asks.Matching.Match;
import coop.meent.sharing.asks.Matching.Source;
import coop.meent.sharing.asks.Matching.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds who could help, and who of them may hear of it.
///
/// Suggested is only what the asker may see themselves; told is only who may see the ask.
final class Nudging {
    private static final int MOST_SUGGESTED = 6;
    private static final int MOST_TOLD = 12;
    private static final Set<Role> SPEAKERS =
            EnumSet.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR, Role.EDITOR);

    private final CandidateStore store = new CandidateStore();
    private final Transactions transactions;
    private final Organisations organisations;
    private final Audiences audiences;
    private final People people;
    private final AskSight sight;
    private final Clock clock;

    Nudging(Platform platform, AskSight sight, Clock clock) {
        this.transactions = platform.transactions();
        this.organisations = platform.organisations();
        this.audiences = platform.audiences();
        this.people = platform.people();
        this.sight = sight;
        this.clock = clock;
    }

    /// {@return who could help the viewer with this, the most likely first}
    List<Match> suggested(Viewer viewer, Wording wording) {
        var wanted =
                new Wanted(
                        wording.title(),
                        Set.copyOf(wording.tags()),
                        wording.sector(),
                        wording.town());
        var stems = Matching.stems(wording.title() + " " + String.join(" ", wording.tags()));
        var alike =
                transactions.read(
                        viewer,
                        db ->
                                store.alike(
                                        db,
                                        sight.binds(viewer),
                                        wording.tags(),
                                        stems,
                                        LocalDate.now(clock)));
        var all = new ArrayList<Candidate>();
        alike.forEach(it -> all.add(placed(it)));
        organisations.all().stream().map(Nudging::candidate).forEach(all::add);
        all.removeIf(it -> viewer.organisations().contains(it.organisation()));
        return Matching.rank(wanted, all, MOST_SUGGESTED);
    }

    // what somebody offers counts with sector and town of their organisation
    private Candidate placed(Candidate it) {
        var home = organisations.find(it.organisation());
        var town = it.town().isEmpty() ? home.flatMap(Organisation::place).orElse("") : it.town();
        return new Candidate(
                it.source(),
                it.person(),
                it.organisation(),
                it.title(),
                it.path(),
                it.tags(),
                home.map(Organisation::sector).orElse(""),
                town);
    }

    private static Candidate candidate(Organisation it) {
        return new Candidate(
                Source.ORGANISATION,
                0,
                it.id(),
                "",
                it.path(),
                Set.of(),
                it.sector(),
                it.place().orElse(""));
    }

    /// {@return who hears of a new ask by themselves: whoever matches by what it is about}
    List<Nudged> told(Viewer viewer, Wording wording, Audience audience) {
        var strong =
                suggested(viewer, wording).stream()
                        .filter(Match::strong)
                        .map(Match::candidate)
                        .filter(it -> it.person() > 0)
                        .map(it -> new Nudged(it.person(), it.organisation()))
                        .toList();
        return admitted(strong, audience);
    }

    /// {@return who hears of an ask when its asker gives their organisation a sign}
    List<Nudged> told(long organisation, Audience audience) {
        var all =
                people.holding(organisation, SPEAKERS).stream()
                        .map(it -> new Nudged(it.id(), organisation))
                        .toList();
        return admitted(all, audience);
    }

    private List<Nudged> admitted(Collection<Nudged> all, Audience audience) {
        var ids = all.stream().map(Nudged::person).collect(Collectors.toUnmodifiableSet());
        var viewers = audiences.viewers(ids);
        return all.stream()
                .filter(it ->
                        Stream.ofNullable(viewers.get(it.person()))
                                .anyMatch(who -> audiences.admits(who, Set.of(audience))))
                .limit(MOST_TOLD)
                .toList();
    }
}
