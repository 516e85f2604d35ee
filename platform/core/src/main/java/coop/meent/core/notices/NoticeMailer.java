package coop.meent.core.notices;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.OutgoingMail;
import coop.meent.core.notices.DueStore.Due;
import coop.meent.core.notices.DueStore.Moment;
import coop.meent.core.people.Tokens;
import coop.meent.core.people.Viewers;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Mails what is due, gathered for each person, and what a mail tells is taken in the transaction
/// that queues the mail. Whatever happens in between, nothing is mailed twice and nothing lost.
final class NoticeMailer implements OutboxReader.Step {
    private static final Viewer SYSTEM = Viewer.system("notices.mailer");
    private static final int PERSONS = 500;

    private final Transactions core;
    private final Clock clock;
    private final Viewers viewers;
    private final NoticeKinds kinds;
    private final Post post;
    private final DueStore store = new DueStore();

    /// What mail is made of and where it goes.
    record Post(Letters letters, MailStore mails, MuteStore mutes, Tokens tokens) {}

    NoticeMailer(Transactions core, Clock clock, Viewers viewers, NoticeKinds kinds, Post post) {
        this.core = core;
        this.clock = clock;
        this.viewers = viewers;
        this.kinds = kinds;
        this.post = post;
    }

    @Override
    public boolean next() {
        var moment = new Moment(clock.instant(), LocalTime.now(clock));
        var found = core.read(SYSTEM, db -> store.due(db, moment, kinds.ids(), PERSONS));
        var seen = seen(found);
        // who may know of them cannot be said now: they stay due
        var due =
                found.stream().filter(it -> !seen.unanswered().contains(it.row().kind())).toList();
        if (due.isEmpty()) {
            return false;
        }
        var visible = seen.rows().stream().map(NoticeRow::id).collect(Collectors.toSet());
        core.run(SYSTEM, tx -> mail(tx, due, visible, moment));
        return due.stream().map(it -> it.to().person()).distinct().count() == PERSONS;
    }

    private Sights.Seen seen(List<Due> due) {
        if (due.isEmpty()) {
            return new Sights.Seen(List.of(), Set.of());
        }
        var persons = due.stream().map(it -> it.to().person()).collect(Collectors.toSet());
        var rows = due.stream().map(Due::row).toList();
        return new Sights(kinds).of(rows, viewers.of(persons));
    }

    private int mail(Transaction tx, List<Due> due, Set<Long> visible, Moment moment) {
        var db = tx.handle();
        var taken = store.take(db, due.stream().map(it -> it.row().id()).toList(), moment.now());
        var told = new HashSet<>(visible);
        told.retainAll(taken);
        var byPerson =
                due.stream()
                        .filter(it -> told.contains(it.row().id()))
                        .collect(
                                Collectors.groupingBy(
                                        Due::to, LinkedHashMap::new, Collectors.toList()));
        var letters = new ArrayList<OutgoingMail>();
        var links = new ArrayList<MuteStore.Made>();
        byPerson.forEach((reader, all) -> {
            for (var items : Letters.sorted(all)) {
                var token = post.tokens().fresh();
                letters.add(post.letters().write(reader, led(tx, items), token));
                links.add(new MuteStore.Made(Tokens.hash(token), reader.person(), kinds(items)));
            }
        });
        post.mails().queue(db, letters, moment.now());
        post.mutes().insert(db, links, moment.now());
        return letters.size();
    }

    private List<Due> led(Transaction tx, List<Due> items) {
        return items.stream()
                .map(it ->
                        kinds.way(it.row().kind())
                                .map(way -> it.to(way.path(tx, it.to().person())))
                                .orElse(it))
                .toList();
    }

    private static SortedSet<String> kinds(List<Due> items) {
        return items.stream()
                .map(it -> it.row().kind())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
