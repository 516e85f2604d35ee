package coop.meent.shares.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// An entry for programs.
///
/// @param recordedAt with six decimals, as in the payload
/// @param actor account that entered it; null for the site itself
/// @param onBehalfOf for whom, when a helpdesk did
/// @param approver the second person
/// @param reverses the entry of which it is the negation
/// @param deed in the fields of its kind
/// @param hash of the chain up to and with it; null for a dry run
record EntryJson(
        long seq,
        String kind,
        LocalDate effective,
        String recordedAt,
        @Nullable Long actor,
        @Nullable Long onBehalfOf,
        @Nullable Long approver,
        String cause,
        List<String> documents,
        @Nullable Long reverses,
        Map<String, Object> deed,
        List<LegJson> legs,
        @Nullable String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /// What an entry changes of one lot of one holder.
    record LegJson(
            long holder,
            int shareClass,
            long lot,
            LocalDate countsFrom,
            long quantity,
            long valueCents,
            long paidCents,
            @Nullable Long firstNumber) {
        static LegJson of(Leg leg) {
            return new LegJson(
                    leg.holder(),
                    leg.shareClass(),
                    leg.lot(),
                    leg.countsFrom(),
                    leg.quantity(),
                    leg.valueCents(),
                    leg.paidCents(),
                    boxed(leg.firstNumber()));
        }
    }

    /// A piece of the list.
    ///
    /// @param next cursor of what follows; null at the end
    record Slice(List<EntryJson> items, @Nullable String next) {}

    /// What waits for a second person of the cooperative.
    ///
    /// @param page on which that person decides
    record Waiting(int proposal, String page) {}

    static EntryJson of(Recorded recorded) {
        return of(recorded.entry(), recorded.hash());
    }

    static EntryJson of(Entry entry, @Nullable String hash) {
        return new EntryJson(
                entry.seq(),
                entry.deed().kind().name(),
                entry.effective(),
                Canon.moment(entry.recordedAt()),
                boxed(entry.by().actor()),
                boxed(entry.by().onBehalfOf()),
                boxed(entry.by().approver()),
                entry.cause(),
                entry.documents(),
                entry.deed() instanceof Deed.Reversal(long reversed) ? (Long) reversed : null,
                deed(entry.deed()),
                entry.legs().stream().map(LegJson::of).toList(),
                hash);
    }

    static Map<String, Object> deed(Deed deed) {
        try {
            return JSON.readValue(Canon.deed(deed), FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
