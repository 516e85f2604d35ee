package coop.meent.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The vacancies in the database, one by one. Their lists are in [VacancyListStore].
final class VacancyStore {
    static final String COLUMNS =
            """
            id, organisation, author, stage, version, title, language, visibility, place, remote,
            employment, hours, pay, pay_minimum, pay_maximum, pay_per, joint_committee,
            description, apply, closes_on, published_on, by_member, refusal, changed_at,
            hidden
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM jobs.vacancy WHERE id = :id";

    private static final String INSERT =
            """
            INSERT INTO jobs.vacancy (
                   organisation, author, stage, version, title, language, visibility, place,
                   remote, employment, hours, pay, pay_minimum, pay_maximum, pay_per,
                   joint_committee, description, apply, closes_on, published_on, by_member,
                   refusal, changed_at)
            VALUES (:organisation, :author, :stage, :version, :title, :language, :visibility,
                   :place, :remote, :employment, :hours, :pay, :payMinimum, :payMaximum, :payPer,
                   :jointCommittee, :description, :apply, :closesOn, :publishedOn, :byMember,
                   :refusal, :changedAt)
            RETURNING id
            """;

    private static final String UPDATE =
            """
            UPDATE jobs.vacancy
               SET stage = :stage, version = :version, title = :title, language = :language,
                   visibility = :visibility, place = :place, remote = :remote,
                   employment = :employment, hours = :hours, pay = :pay,
                   pay_minimum = :payMinimum, pay_maximum = :payMaximum, pay_per = :payPer,
                   joint_committee = :jointCommittee, description = :description,
                   apply = :apply, closes_on = :closesOn, published_on = :publishedOn,
                   by_member = :byMember, refusal = :refusal,
                   changed_at = :changedAt
             WHERE id = :id
            """;

    private static final String SEARCHABLE =
            "SELECT " + COLUMNS + " FROM jobs.vacancy WHERE stage = 'PUBLISHED' AND hidden = ''";

    Optional<Vacancy> find(Handle db, long id) {
        return db.createQuery(FIND).bind("id", id).map(new VacancyRow()).findOne();
    }

    /// {@return the vacancy, which nobody else changes before this transaction ends}
    Optional<Vacancy> lock(Handle db, long id) {
        return db.createQuery(FIND + " FOR UPDATE").bind("id", id).map(new VacancyRow()).findOne();
    }

    long insert(Handle db, Vacancy vacancy) {
        return bound(db.createQuery(INSERT), vacancy).mapTo(Long.class).one();
    }

    void update(Handle db, Vacancy vacancy) {
        bound(db.createUpdate(UPDATE), vacancy).bind("id", vacancy.id()).execute();
    }

    /// Hides a vacancy, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE jobs.vacancy SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// {@return those of the vacancies that there are}
    List<Vacancy> all(Handle db, Collection<Long> ids) {
        return db.createQuery("SELECT " + COLUMNS + " FROM jobs.vacancy WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new VacancyRow())
                .list();
    }

    /// {@return those of the vacancies that may be found, were it not for the clock}
    List<Vacancy> searchable(Handle db, Collection<Long> ids) {
        return db.createQuery(SEARCHABLE + " AND id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new VacancyRow())
                .list();
    }

    void eachSearchable(Handle db, Consumer<Vacancy> each) {
        try (var rows =
                db.createQuery(SEARCHABLE).setFetchSize(500).map(new VacancyRow()).stream()) {
            rows.forEach(each);
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Vacancy vacancy) {
        var author = vacancy.author();
        return boundOffer(statement, vacancy.offer())
                .bind("organisation", vacancy.organisation())
                .bind("author", author.isPresent() ? author.getAsLong() : null)
                .bind("stage", vacancy.stage().name())
                .bind("version", vacancy.version())
                .bind("publishedOn", vacancy.publishedOn().orElse(null))
                .bind("byMember", vacancy.byMember())
                .bind("refusal", vacancy.refusal())
                .bind("changedAt", vacancy.changedAt());
    }

    private static <S extends SqlStatement<S>> S boundOffer(S statement, Offer offer) {
        return boundPay(statement, offer.pay())
                .bind("title", offer.title())
                .bind("language", offer.language())
                .bind("visibility", offer.visibility().name())
                .bind("place", offer.place())
                .bind("remote", offer.remote())
                .bind("employment", offer.employment().name())
                .bind("hours", offer.hours().orElse(null))
                .bind("jointCommittee", offer.jointCommittee())
                .bind("description", offer.description())
                .bind("apply", offer.apply().text())
                .bind("closesOn", offer.closesOn());
    }

    private static <S extends SqlStatement<S>> S boundPay(S statement, Pay pay) {
        var range =
                switch (pay) {
                    case Pay.Range it -> Optional.of(it);
                    case Pay.BeforeInterview(), Pay.Unpaid() -> Optional.<Pay.Range>empty();
                };
        return statement
                .bind("pay", pay.kind().name())
                .bind("payMinimum", range.map(Pay.Range::minimum).orElse(null))
                .bind("payMaximum", range.map(Pay.Range::maximum).orElse(null))
                .bind("payPer", range.map(it -> it.per().name()).orElse(null));
    }
}
