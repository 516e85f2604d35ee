package coop.meent.shares.demo;

import coop.meent.shares.holders.Address;
import coop.meent.shares.holders.Contact;
import coop.meent.shares.holders.Identity;
import coop.meent.shares.holders.Kind;
import coop.meent.shares.holders.NewHolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The holders of the demo, in the order in which they came; their number is their place.
final class DemoHolders {
    private static final String FILE = "/demo/holders.csv";
    private static final List<String> NUMBERS =
            List.of(
                    "0111111124",
                    "0122222275",
                    "0133333329",
                    "0144444480",
                    "0155555534",
                    "0166666685",
                    "0177777739");

    private DemoHolders() {}

    /// One of them.
    ///
    /// @param joined day of their first subscription
    record Row(NewHolder holder, LocalDate joined, String shareClass, long shares) {}

    /// {@return all of them}
    ///
    /// @param accounts of people of the demo, by name
    static List<Row> all(Map<String, Long> accounts) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = Objects.requireNonNull(DemoHolders.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream().map(it -> row(it, accounts)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }

    private static Row row(CSVRecord it, Map<String, Long> accounts) {
        var kind = Kind.valueOf(it.get("kind"));
        var identity = identity(it, kind);
        var joined = LocalDate.parse(it.get("joined"));
        var account = Optional.ofNullable(accounts.get(identity.fullName()));
        var holder =
                new NewHolder(
                        OptionalLong.empty(),
                        kind,
                        identity,
                        new Contact("nl", mail(it), ""),
                        joined.equals(DemoYears.FOUNDED),
                        account.isPresent()
                                ? OptionalLong.of(account.get())
                                : OptionalLong.empty());
        return new Row(holder, joined, it.get("class"), Long.parseLong(it.get("shares")));
    }

    private static Identity identity(CSVRecord it, Kind kind) {
        var address = new Address(it.get("street"), it.get("postcode"), it.get("town"), "BE");
        return switch (kind) {
            case NATURAL ->
                    Identity.person(
                            it.get("given"),
                            it.get("name"),
                            Optional.of(LocalDate.parse(it.get("born"))),
                            address);
            case LEGAL -> Identity.organisation(it.get("name"), "cv", number(it), address);
            case JOINT -> Identity.joint(it.get("name"), address);
        };
    }

    // numbers of companies that pass their check, and mean nothing here
    private static String number(CSVRecord it) {
        return NUMBERS.get((int) (it.getRecordNumber() % NUMBERS.size()));
    }

    private static String mail(CSVRecord it) {
        return it.get("given").isEmpty()
                ? ""
                : "vennoot" + it.getRecordNumber() + "@windhoek.example";
    }
}
