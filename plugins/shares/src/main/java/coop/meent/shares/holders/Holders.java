package coop.meent.shares.holders;

import coop.meent.api.MeentException;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Answers who stands behind a number. Each question is one statement, asked in a transaction that
/// sees the register, and of many numbers at once.
public final class Holders {
    /// How many holders a list gives at most.
    public static final int MOST = 500;

    private final HolderStore store = new HolderStore();
    private final VersionStore versions = new VersionStore();
    private final SearchStore search = new SearchStore();
    private final PartyStore parties = new PartyStore();
    private final PrivateStore personal = new PrivateStore();

    /// {@return the holder of this number, as it is now}
    public Optional<Holder> find(Handle db, long no) {
        return store.find(db, no);
    }

    /// {@return the holder of this number}
    ///
    /// @throws MeentException not found when the number was never given
    public Holder get(Handle db, long no) {
        return find(db, no).orElseThrow(() -> MeentException.notFound("holder " + no));
    }

    /// {@return what the holders were called on a day, by number; none for who is not there}
    public Map<Long, Named> named(Handle db, Collection<Long> numbers, LocalDate day) {
        return numbers.isEmpty() ? Map.of() : versions.on(db, numbers, day);
    }

    /// {@return what the ledger asks about holders, by number; none for who is not there}
    public Map<Long, HolderFacts> facts(Handle db, Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : store.facts(db, numbers);
    }

    /// {@return all that a holder was ever called, what holds now first}
    public List<Version> versions(Handle db, long no) {
        return versions.of(db, no);
    }

    /// {@return who acts for the holder, shares it or has a right on it, now and before}
    public List<Party> parties(Handle db, long no) {
        return parties.of(db, no);
    }

    /// {@return the holder's accounts, the one that holds now first; mask them on pages}
    public List<BankAccount> accounts(Handle db, long no) {
        return personal.accounts(db, no);
    }

    /// {@return whether a national number of the holder is kept}
    public boolean numbered(Handle db, long no) {
        return personal.sealed(db, no).isPresent();
    }

    /// {@return the holders that are the person, and those for whom the person acts on a day; no
    /// guardian acts for who came of age}
    public List<Holder> of(Handle db, long person, LocalDate day) {
        return store.of(db, person, day);
    }

    /// {@return holders by name; those found by words of which each begins a word of a name they
    /// ever had, or by their number; all when nothing is typed}
    ///
    /// @param typed what somebody searches by
    /// @param after number of the last of the page before; 0 for the first page
    public List<Listed> list(Handle db, String typed, long after, int limit) {
        var words = FoldedName.typed(typed);
        int most = Math.min(limit, MOST);
        return words.isEmpty()
                ? search.all(db, after, most)
                : search.byWords(db, words, after, most);
    }

    /// {@return the page of holders by name that follows one of them}
    public List<Listed> list(Handle db, String typed, Optional<Listed> after, int limit) {
        return list(db, typed, after.map(Listed::no).orElse(0L), limit);
    }

    /// {@return who may be the same as somebody yet to be entered: an equal name and no different
    /// birth, or an equal identification; an e-mail address alone says nothing}
    public List<Listed> alike(Handle db, Kind kind, Identity identity) {
        return search.alike(db, kind, identity, 0);
    }

    /// {@return who came of age and was not looked after yet}
    public List<ComingOfAge> cameOfAge(Handle db) {
        return personal.ofAge(db);
    }
}
