package coop.meent.core.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.LoadedPlugin;
import coop.meent.core.plugins.PersonalData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Everything that is declared of persons: by plugins, as remembered since they last started, and
/// by the platform itself.
public final class Declarations {
    private static final Viewer SELF = Viewer.system("privacy.declarations");
    private static final String OWN = "/privacy/personal-data.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions core;
    private final PrivacyStore store = new PrivacyStore();
    private final List<PersonalData> own;

    Declarations(Transactions core) {
        this.core = core;
        this.own = own();
    }

    /// {@return what the platform itself declares, in the order in which it is erased}
    static List<PersonalData> own() {
        try (var in = Objects.requireNonNull(Declarations.class.getResourceAsStream(OWN), OWN)) {
            var all = PersonalData.all(JSON.readTree(in));
            var problems = all.stream().flatMap(it -> it.problems("core").stream()).toList();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join(" ", problems));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Remembers what a plugin declares, also for the time when it is switched off.
    public void remember(LoadedPlugin plugin) {
        var declared = plugin.manifest().personalData().stream().map(Declarations::text).toList();
        core.run(
                SELF,
                tx -> {
                    store.remember(tx.handle(), plugin.manifest().id(), declared);
                    return true;
                });
    }

    /// {@return all of it that has a table, the platform's own behind that of the plugins}
    List<PersonalData> all(Handle db) {
        var all = new ArrayList<PersonalData>();
        store.remembered(db).stream().map(Declarations::parsed).forEach(all::add);
        all.addAll(own);
        var there = store.there(db, all.stream().map(PersonalData::table).toList());
        return all.stream().filter(it -> there.contains(it.table())).toList();
    }

    List<PersonalData> all(Viewer viewer) {
        return core.read(viewer, this::all);
    }

    private static String text(PersonalData declared) {
        try {
            return JSON.writeValueAsString(declared);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts make JSON", impossible);
        }
    }

    private static PersonalData parsed(String json) {
        try {
            return PersonalData.all(JSON.readTree("[" + json + "]")).getFirst();
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("core.personal_data holds no JSON", strange);
        }
    }
}
