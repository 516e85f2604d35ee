package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Rules;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The things in the database, one by one. Their lists are in [ThingListStore].
public final class ThingStore {
    static final String SELECT = "SELECT " + ThingRow.COLUMNS + " FROM sharing.thing t ";

    private static final String BY_ID = SELECT + "WHERE t.id = :id";

    private static final String INSERT =
            """
            INSERT INTO sharing.thing (
                   organisation, keeper, kind, category, title, about, tags, language, audience,
                   trusted, units, by_day, overnight, before_minutes, after_minutes, lead_minutes,
                   longest_minutes, opening, postcode, town, address, latitude, longitude, terms,
                   terms_version, price_cents, deposit_cents, state, inventory, created_at,
                   changed_at, version)
            VALUES (:organisation, :keeper, :kind, :category, :title, :about, :tags, :language,
                   :audience, :trusted, :units, :byDay, :overnight, :before, :after, :lead,
                   :longest, :opening, :postcode, :town, :address, :latitude, :longitude, :terms,
                   :termsVersion, :price, :deposit, :state, :inventory, :createdAt, :changedAt,
                   :version)
            RETURNING id
            """;

    private static final String UPDATE =
            """
            UPDATE sharing.thing
               SET organisation = :organisation, keeper = :keeper, kind = :kind,
                   category = :category, title = :title, about = :about, tags = :tags,
                   language = :language, audience = :audience, trusted = :trusted,
                   units = :units, by_day = :byDay, overnight = :overnight,
                   before_minutes = :before, after_minutes = :after, lead_minutes = :lead,
                   longest_minutes = :longest, opening = :opening, postcode = :postcode,
                   town = :town, address = :address, latitude = :latitude,
                   longitude = :longitude, terms = :terms, terms_version = :termsVersion,
                   price_cents = :price, deposit_cents = :deposit, state = :state,
                   inventory = :inventory, created_at = :createdAt, changed_at = :changedAt,
                   version = :version
             WHERE id = :id
            """;

    /// {@return the thing, whoever may see it}
    public Optional<Thing> find(Handle db, long id) {
        return db.createQuery(BY_ID).bind("id", id).map(new ThingRow()).findOne();
    }

    /// {@return the thing, held until the end of the transaction: whoever books it waits}
    public Optional<Thing> lock(Handle db, long id) {
        return db.createQuery(BY_ID + " FOR UPDATE").bind("id", id).map(new ThingRow()).findOne();
    }

    /// {@return those of the things that there are}
    public List<Thing> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "WHERE t.id = ANY(:ids) ORDER BY t.id")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new ThingRow())
                .list();
    }

    /// {@return the thing of that number in the owner's inventory; nothing for none}
    public Optional<Thing> byInventory(Handle db, long organisation, String inventory) {
        return db.createQuery(
                        SELECT
                                + "WHERE t.organisation = :organisation AND t.inventory = :inventory"
                                + " AND t.inventory <> ''")
                .bind("organisation", organisation)
                .bind("inventory", inventory)
                .map(new ThingRow())
                .findOne();
    }

    /// {@return the things of these numbers in the owner's inventory}
    public List<Thing> byInventory(Handle db, long organisation, Collection<String> numbers) {
        return db.createQuery(
                        SELECT
                                + "WHERE t.organisation = :organisation"
                                + " AND t.inventory = ANY(:numbers) AND t.inventory <> ''")
                .bind("organisation", organisation)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .map(new ThingRow())
                .list();
    }

    /// {@return what the organisations have and did not put away, by name}
    public List<Thing> kept(Handle db, Collection<Long> organisations, int most) {
        return db.createQuery(
                        SELECT
                                + "WHERE t.organisation = ANY(:organisations)"
                                + " AND t.state <> 'ARCHIVED' ORDER BY t.title, t.id LIMIT :most")
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("most", most)
                .map(new ThingRow())
                .list();
    }

    void each(Handle db, Consumer<Thing> each) {
        try (var rows = db.createQuery(SELECT).setFetchSize(500).map(new ThingRow()).stream()) {
            rows.forEach(each);
        }
    }

    /// {@return its id}
    public long insert(Handle db, Thing thing) {
        return bound(db.createQuery(INSERT), thing).mapTo(Long.class).one();
    }

    public void update(Handle db, Thing thing) {
        bound(db.createUpdate(UPDATE), thing).bind("id", thing.id()).execute();
    }

    /// Hides a thing, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE sharing.thing SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// Writes down how the terms stand from now on.
    ///
    /// @return their number
    int addTerms(Handle db, long thing, String body, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.terms (thing, version, body, at)
                        SELECT :thing, coalesce(max(version), 0) + 1, :body, :at
                          FROM sharing.terms WHERE thing = :thing
                        RETURNING version
                        """)
                .bind("thing", thing)
                .bind("body", body)
                .bind("at", at)
                .mapTo(Integer.class)
                .one();
    }

    /// {@return the terms as they stood in that version; empty for 0}
    public Optional<String> terms(Handle db, long thing, int version) {
        return db.createQuery(
                        "SELECT body FROM sharing.terms WHERE thing = :thing AND version = :version")
                .bind("thing", thing)
                .bind("version", version)
                .mapTo(String.class)
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Thing thing) {
        return boundPlace(boundRules(boundCard(statement, thing.card()), thing.rules()), thing)
                .bind("organisation", thing.organisation())
                .bind("keeper", boxed(thing.keeper()))
                .bind("audience", thing.audience().term())
                .bind("trusted", thing.trusted().map(Audience::term).orElse(""))
                .bind("terms", thing.conditions().text())
                .bind("termsVersion", thing.conditions().version())
                .bind("price", boxed(thing.conditions().priceCents()))
                .bind("deposit", boxed(thing.conditions().depositCents()))
                .bind("state", thing.state().name())
                .bind("inventory", thing.inventory())
                .bind("createdAt", thing.createdAt())
                .bind("changedAt", thing.changedAt())
                .bind("version", thing.version());
    }

    private static <S extends SqlStatement<S>> S boundCard(S statement, Thing.Card card) {
        return statement
                .bind("kind", card.kind().name())
                .bind("category", card.category().name())
                .bind("title", card.title())
                .bind("about", card.about())
                .bindArray("tags", String.class, card.tags())
                .bind("language", card.language());
    }

    private static <S extends SqlStatement<S>> S boundRules(S statement, Rules rules) {
        return statement
                .bind("units", rules.units())
                .bind("byDay", rules.byDay())
                .bind("overnight", rules.overnight())
                .bind("before", rules.before().toMinutes())
                .bind("after", rules.after().toMinutes())
                .bind("lead", rules.lead().toMinutes())
                .bind("longest", rules.longest().toMinutes())
                .bind("opening", rules.opening().text());
    }

    private static <S extends SqlStatement<S>> S boundPlace(S statement, Thing thing) {
        var place = thing.place();
        return statement
                .bind("postcode", place.postcode())
                .bind("town", place.town())
                .bind("address", place.address())
                .bind("latitude", place.latitude().orElse(null))
                .bind("longitude", place.longitude().orElse(null));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? (Long) value.getAsLong() : null;
    }
}
