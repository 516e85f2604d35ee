package coop.meent.knowledge.questions;

import coop.meent.api.IssuedPass;
import coop.meent.api.Links;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.questions.Referral.State;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Refers questions to somebody who may know, and hears whether they want to.
final class ReferralDesk {
    static final String PURPOSE = "question.referral";
    static final String PATH = "/referrals/{secret}";
    private static final Viewer LINK = Viewer.system("knowledge.referral");
    private static final Period LATER = Period.ofMonths(2);
    private static final int MOST_A_DAY = 20;

    private final ReferralStore store = new ReferralStore();
    private final Transactions transactions;
    private final QuestionDesk questions;
    private final Passes passes;
    private final People people;
    private final Links links;
    private final ReferralMails mails;
    private final ReferralNews news;
    private final Clock clock;

    ReferralDesk(Platform platform, QuestionDesk questions, ReferralNews news, Clock clock) {
        this.transactions = platform.transactions();
        this.passes = platform.passes();
        this.people = platform.people();
        this.links = platform.links();
        this.mails = new ReferralMails(platform.texts());
        this.clock = clock;
        this.questions = questions;
        this.news = news;
    }

    /// A referral that was made.
    ///
    /// @param url of the page for who was asked; nobody can tell it after this
    record Made(Referral referral, Question question, String url) {}

    /// A referral with its question.
    record About(Referral referral, Question question) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Problem> check(Viewer viewer, ReferralForm form) {
        var problems =
                new ArrayList<>(form.check(today(), people.byEmail(form.email()).isPresent()));
        var since = clock.instant().minus(Duration.ofDays(1));
        long by = viewer.person().orElse(0);
        if (transactions.read(viewer, db -> store.made(db, by, since)) >= MOST_A_DAY) {
            problems.add(Problem.of("email", "questions.problem.referrals", MOST_A_DAY));
        }
        return problems;
    }

    List<Referral> of(Viewer viewer, long question) {
        return transactions.read(viewer, db -> store.of(db, question));
    }

    /// Asks somebody; only with a form without problems.
    Made refer(Viewer viewer, long id, ReferralForm form) {
        var person = people.byEmail(form.email());
        return transactions.run(
                viewer,
                tx -> {
                    var question = edited(tx, viewer, id);
                    var referral = kept(tx, viewer, wanted(id, person, form));
                    var path = passes.issue(tx, pass(referral));
                    var language = person.map(People.Person::language);
                    var url = links.absolute(path, language.orElse(question.wording().language()));
                    var asking = new ReferralMails.Asking(viewer, referral, question, url);
                    tx.send(person.map(it -> mails.to(it, asking)).orElse(mails.toGuest(asking)));
                    tx.audit("question.referred", question.subject(), Map.of("to", referral.id()));
                    return new Made(referral, question, url);
                });
    }

    private static Referral wanted(long id, Optional<People.Person> person, ReferralForm form) {
        return new Referral(
                0,
                id,
                person.map(it -> OptionalLong.of(it.id())).orElseGet(OptionalLong::empty),
                person.map(People.Person::name).orElse(form.name()),
                person.isPresent() ? "" : form.email(),
                form.note(),
                State.ASKED,
                form.day().orElseThrow());
    }

    private Referral kept(Transaction tx, Viewer viewer, Referral it) {
        long id = store.insert(tx.handle(), it, viewer.person(), clock.instant());
        return store.lock(tx.handle(), id).orElseThrow();
    }

    private Pass pass(Referral referral) {
        var until = referral.followUp().plus(LATER).atStartOfDay(clock.getZone()).toInstant();
        var pass =
                Pass.of(PURPOSE, referral.subject(), "/knowledge" + PATH, until)
                        .claiming(Map.of("referral", Long.toString(referral.id())));
        return referral.person().isPresent() ? pass.to(referral.person().getAsLong()) : pass;
    }

    /// {@return what the link is about}
    About opened(IssuedPass pass) {
        long id = id(pass);
        return transactions.read(
                LINK,
                db -> {
                    var referral = store.find(db, id).orElseThrow(() -> none(id));
                    return new About(referral, standing(questions.find(db, referral.question())));
                });
    }

    private static Question standing(Question question) {
        if (question.withdrawn()) {
            throw MeentException.notFound(question.subject());
        }
        return question;
    }

    private About about(Transaction tx, IssuedPass pass) {
        long id = id(pass);
        var referral = store.lock(tx.handle(), id).orElseThrow(() -> none(id));
        return new About(referral, questions.known(tx, LINK, referral.question()));
    }

    private static long id(IssuedPass pass) {
        return Long.parseLong(pass.claims().getOrDefault("referral", "0"));
    }

    private static MeentException none(long id) {
        return MeentException.notFound("referral " + id);
    }

    /// Keeps whether who was asked wants to answer.
    void reply(IssuedPass pass, boolean yes) {
        transactions.run(
                LINK,
                tx -> {
                    var about = about(tx, pass);
                    passes.use(tx, pass);
                    become(tx, about.referral(), yes ? State.AGREED : State.REFUSED);
                    if (!yes) {
                        news.refused(tx, about.referral());
                    }
                    return yes;
                });
    }

    /// Keeps the answer of who agreed; only with a text without problems.
    void answer(IssuedPass pass, String body) {
        transactions.run(
                LINK,
                tx -> {
                    var about = about(tx, pass);
                    var referral = about.referral();
                    if (referral.state() != State.AGREED) {
                        throw new MeentException(
                                Code.CONFLICT, "no consent: " + referral.subject());
                    }
                    passes.use(tx, pass);
                    var expert = OptionalLong.of(referral.id());
                    var known = referral.person().isPresent();
                    questions.answered(
                            tx,
                            about.question(),
                            referral.person(),
                            known ? OptionalLong.empty() : expert,
                            body);
                    become(tx, referral, State.CLOSED);
                    return referral.id();
                });
    }

    /// Ends a referral: the team expects nothing more of it.
    void close(Viewer viewer, long question, long id) {
        transactions.run(
                viewer,
                tx -> {
                    edited(tx, viewer, question);
                    var referral =
                            store.lock(tx.handle(), id)
                                    .filter(it -> it.question() == question)
                                    .orElseThrow(() -> none(id));
                    become(tx, referral, State.CLOSED);
                    return id;
                });
    }

    /// Ends all referrals of a question that is no more.
    void end(Transaction tx, long question) {
        store.of(tx.handle(), question).stream()
                .filter(it -> it.state() != State.CLOSED)
                .forEach(it -> become(tx, it, State.CLOSED));
    }

    private void become(Transaction tx, Referral referral, State state) {
        store.become(tx.handle(), referral.id(), state, clock.instant());
        if (state == State.CLOSED || state == State.REFUSED) {
            passes.revoke(tx, PURPOSE, referral.subject());
        }
        var now = Map.of("referral", referral.id(), "state", state.code());
        tx.audit("question.referral", "question:" + referral.question(), now);
    }

    private Question edited(Transaction tx, Viewer viewer, long id) {
        var question = questions.known(tx, viewer, id);
        questions.edits(tx, viewer, question);
        return question;
    }
}
