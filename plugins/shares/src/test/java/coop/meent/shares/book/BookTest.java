package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.shares.Vault;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Verdict;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Recording on a real database.
class BookTest {
    @Test
    void what_was_recorded_reads_back_as_it_was_and_ends_the_chain() {
        try (var volume = Volume.of(3)) {
            var issued = volume.issue("2026-01-05", 1, 10);
            var found = volume.read(db -> volume.entries().find(db, issued.entry().seq()));
            assertThat(found).contains(issued);
            var before = volume.read(db -> volume.entries().find(db, issued.entry().seq() - 1));
            var payload = Canon.payload(volume.register().key(), issued.entry());
            var hash = Canon.hash(HexFormat.of().parseHex(before.orElseThrow().hash()), payload);
            assertThat(issued.hash()).isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void shares_pass_on_and_leave_on_their_days() {
        try (var volume = Volume.of(3)) {
            volume.issue("2026-01-05", 1, 10);
            volume.record("2026-02-01", Volume.transfer(1, 2, 4));
            volume.record("2026-03-01", Volume.withdraw(2, 1, "2026-03-01"));
            assertThat(volume.held("2026-01-04")).isEmpty();
            assertThat(volume.held("2026-01-31")).containsExactly("1:1:10");
            assertThat(volume.held("2026-02-01")).containsExactly("1:1:6", "2:1:4");
            assertThat(volume.held("2026-03-01")).containsExactly("1:1:6", "2:1:4");
            assertThat(volume.held("2026-03-02")).containsExactly("1:1:6", "2:1:3");
        }
    }

    @Test
    void a_refusal_says_why_and_leaves_nothing() {
        try (var volume = Volume.of(3)) {
            volume.issue("2026-01-05", 1, 10);
            var head = volume.head();
            assertThatThrownBy(() -> volume.record("2026-02-01", Volume.transfer(1, 2, 11)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it ->
                                    assertThat(it.reasons())
                                            .extracting(Verdict.Reason::code)
                                            .containsExactly("too_many"));
            assertThat(volume.head()).isEqualTo(head);
        }
    }

    @Test
    void a_preview_says_what_would_be_and_keeps_nothing() {
        try (var volume = Volume.of(3)) {
            volume.issue("2026-01-05", 1, 10);
            var draft = Volume.draft("2026-02-01", Volume.transfer(1, 2, 4));
            var verdict = volume.book().preview(volume.register(), Vault.MANAGER, draft);
            assertThat(verdict).isInstanceOf(Verdict.Posted.class);
            var two = List.of(draft, Volume.draft("2026-02-02", Volume.transfer(1, 2, 7)));
            var verdicts = volume.book().previewAll(volume.register(), Vault.MANAGER, two);
            assertThat(verdicts.get(0)).isInstanceOf(Verdict.Posted.class);
            assertThat(verdicts.get(1)).isInstanceOf(Verdict.Refused.class);
            assertThat(volume.held("2026-12-31")).containsExactly("1:1:10");
        }
    }

    @Test
    void several_are_recorded_together_or_not_at_all() {
        try (var volume = Volume.of(3)) {
            var first = Volume.draft("2026-01-05", new Deed.Issue(1, Volume.A, 5, 50_000));
            var second = Volume.draft("2026-01-06", Volume.transfer(1, 2, 5));
            var third = Volume.draft("2026-01-07", Volume.transfer(1, 2, 1));
            var book = volume.book();
            assertThatThrownBy(() ->
                            book.recordAll(
                                    volume.register(),
                                    Vault.MANAGER,
                                    List.of(first, second, third)))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.draft()).isEqualTo(2));
            assertThat(volume.held("2026-12-31")).isEmpty();
            var recorded = book.recordAll(volume.register(), Vault.MANAGER, List.of(first, second));
            assertThat(recorded).hasSize(2);
            assertThat(volume.held("2026-12-31")).containsExactly("2:1:5");
            assertThat(volume.stray()).isZero();
        }
    }

    @Test
    void a_reversal_takes_back_exactly_and_shows_in_what_was_known() {
        try (var volume = Volume.of(3)) {
            var issued = volume.issue("2026-01-05", 1, 10);
            volume.vault().clock().set("2026-05-02T12:00");
            volume.record("2026-01-05", new Deed.Reversal(issued.entry().seq()));
            var day = LocalDate.parse("2026-02-01");
            assertThat(volume.held(AsOf.of(day))).isEmpty();
            assertThat(volume.held(AsOf.knownOn(day, LocalDate.parse("2026-05-01"))))
                    .containsExactly("1:1:10");
            assertThat(volume.held(AsOf.knownOn(day, LocalDate.parse("2026-05-02")))).isEmpty();
        }
    }

    @Test
    void a_split_on_which_a_pledge_rests_is_not_taken_back() {
        try (var volume = Volume.of(3)) {
            var issued = volume.issue("2026-01-05", 1, 10);
            var split = volume.record("2026-02-01", new Deed.Split(Volume.A, 2, 1));
            var take = new Deed.Take(Volume.A, OptionalLong.of(issued.entry().seq()), 15);
            var pledge =
                    volume.record("2026-03-01", new Deed.Encumber(1, take, Deed.Burden.PLEDGE, 3));
            var reversal = new Deed.Reversal(split.entry().seq());
            assertThatThrownBy(() -> volume.record("2026-02-01", reversal))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it ->
                                    assertThat(it.reasons().toString())
                                            .contains(Long.toString(pledge.entry().seq())));
            assertThat(volume.held("2026-04-01")).containsExactly("1:1:20");
        }
    }

    @Test
    void rights_on_shares_hold_them_until_they_are_released() {
        try (var volume = Volume.of(3)) {
            var issued = volume.issue("2026-01-05", 1, 10);
            var take = new Deed.Take(Volume.A, OptionalLong.of(issued.entry().seq()), 8);
            var pledge =
                    volume.record("2026-02-01", new Deed.Encumber(1, take, Deed.Burden.PLEDGE, 3));
            assertThatThrownBy(() -> volume.record("2026-03-01", Volume.transfer(1, 2, 4)))
                    .isInstanceOf(Refused.class);
            volume.record("2026-04-01", new Deed.Release(pledge.entry().seq()));
            volume.record("2026-04-01", Volume.transfer(1, 2, 4));
            assertThat(volume.held("2026-04-01")).containsExactly("1:1:6", "2:1:4");
            var told = volume.read(db -> volume.entries().timeline(db, 1));
            assertThat(told)
                    .extracting(it -> it.entry().deed().kind().name())
                    .containsExactly("ISSUE", "ENCUMBER", "RELEASE", "TRANSFER");
        }
    }

    @Test
    void a_split_changes_everybody_and_nothing_is_dated_before_it() {
        try (var volume = Volume.of(3)) {
            volume.issue("2026-01-05", 1, 10);
            volume.issue("2026-01-06", 2, 3);
            volume.record("2026-02-01", new Deed.Split(Volume.A, 10, 1));
            assertThat(volume.held("2026-01-31")).containsExactly("1:1:10", "2:1:3");
            assertThat(volume.held("2026-02-01")).containsExactly("1:1:100", "2:1:30");
            assertThatThrownBy(() -> volume.record("2026-01-20", Volume.transfer(1, 2, 4)))
                    .isInstanceOf(Refused.class);
        }
    }
}
