package coop.meent.core.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationData;
import coop.meent.core.membership.TestTexts;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Vocabulary WORDS = new Vocabulary(new TestTexts());

    @Test
    void what_is_not_there_is_new_and_what_is_there_is_the_same() {
        var known = List.of(known(1, "Zonnewind", "cv", ""));

        assertThat(kinds("name,legal_form\nZonnewind,cv\nDe Bakkerij,cvso\n", known))
                .containsExactly("Same", "New");
    }

    @Test
    void a_name_is_the_same_whatever_its_accents_and_legal_form() {
        var known = List.of(known(1, "Coöperatie Zonnewind", "cv", ""));

        var plan = plan("name\nCooperatie Zonnewind C.V.\n", known);

        assertThat(plan.lines().getFirst().outcome()).isInstanceOf(Outcome.Changed.class);
        assertThat(((Outcome.Changed) plan.lines().getFirst().outcome()).fields())
                .containsExactly("name");
    }

    @Test
    void the_number_identifies_before_the_name_does() {
        var known = List.of(known(7, "Oude Naam", "cv", "0123456749"));

        var outcome =
                plan("naam;rechtsvorm;kbo\nNieuwe Naam;cv;BE 0123.456.749\n", known)
                        .lines()
                        .getFirst()
                        .outcome();

        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        assertThat(((Outcome.Changed) outcome).before().id()).isEqualTo(7);
    }

    @Test
    void an_empty_cell_wipes_nothing_out() {
        var known = List.of(known(1, "Zonnewind", "cv", "0123456749"));

        assertThat(kinds("naam,rechtsvorm,kbo\nZonnewind,cv,\n", known)).containsExactly("Same");
    }

    @Test
    void a_near_name_is_a_possible_duplicate() {
        var known = List.of(known(1, "De Groene Waard", "cv", ""));
        var file =
                "name,legal_form\nDe Groene Waadr,cv\nWaard De Groene,cv\nDe Groene Waard,vzw\nHeel Anders,cv\n";

        assertThat(kinds(file, known))
                .containsExactly(
                        "PossibleDuplicate", "PossibleDuplicate", "PossibleDuplicate", "New");
    }

    @Test
    void short_names_and_numbered_ones_are_not_taken_for_each_other() {
        var file = "name,legal_form\nKern,cv\nKerf,cv\nWindmolenpark 1,cv\nWindmolenpark 2,cv\n";

        assertThat(kinds(file, List.of())).containsOnly("New");
    }

    @Test
    void the_same_twice_in_one_file_is_named_with_both_lines() {
        var plan = plan("name,legal_form\nZonnewind,cv\nAnders,cv\nZONNEWIND,cv\n", List.of());

        var outcome = (Outcome.Invalid) plan.lines().get(2).outcome();
        assertThat(outcome.reasons().getFirst().arguments()).containsExactly("4", "2");
    }

    @Test
    void the_same_name_with_another_number_is_another_enterprise() {
        var file = "naam;rechtsvorm;kbo\nZonnewind;cv;0123456749\nZonnewind;cv;0234567873\n";

        assertThat(kinds(file, List.of())).containsExactly("New", "PossibleDuplicate");
    }

    @Test
    void what_is_wrong_is_said() {
        var file =
                "naam;kbo;sector;oprichtingsjaar\nA;0123456750;food;2001\nBb;;toverij;2001\n;;;1999\nCc;;Zorg en welzijn;twaalf\n";

        assertThat(kinds(file, List.of())).containsOnly("Invalid");
    }

    @Test
    void words_for_a_sector_become_its_code() {
        var outcome =
                plan("nom;secteur;taille\nX y;Énergie;moins de 10 personnes\n", List.of())
                        .lines()
                        .getFirst()
                        .outcome();

        assertThat(((Outcome.New) outcome).data().sector()).isEqualTo("energy");
        assertThat(((Outcome.New) outcome).data().size()).isEqualTo("micro");
    }

    @Test
    void whatever_is_imported_changes_nothing_the_second_time() {
        long seed = new Random().nextLong();
        var random = new Random(seed);

        for (int i = 0; i < 100; i++) {
            var file = randomFile(random);
            var after = apply(plan(file, List.of()), List.of());

            assertThat(kinds(file, after))
                    .as("seed %s:%n%s", seed, file)
                    .doesNotContain("New", "Changed", "PossibleDuplicate");
        }
    }

    @Test
    void two_slips_in_a_long_name_are_still_near() {
        var known = List.of(known(1, "Energiehuis Zonnewind", "cv", ""));

        assertThat(kinds("name,legal_form\nEnergiehuys Zonnewint,cv\n", known))
                .containsExactly("PossibleDuplicate");
    }

    @Test
    void one_slip_is_found_among_thousands_that_begin_and_end_alike() {
        var known =
                IntStream.range(0, 6_000)
                        .mapToObj(i ->
                                known(i + 1, "Coöperatie " + letters(i) + " Vlaanderen", "cv", ""))
                        .toList();
        var slip = "Coöperatie " + letters(5_999) + " Vlaandern";

        assertThat(kinds("name,legal_form\n" + slip + ",cv\n", known))
                .containsExactly("PossibleDuplicate");
    }

    @Test
    void ten_thousand_lines_that_begin_alike_cost_seconds_of_a_processor() {
        var known =
                IntStream.range(0, 6_000)
                        .mapToObj(i -> known(i + 1, "Coöperatie " + letters(i * 31), "cv", ""))
                        .toList();
        var file = new StringBuilder("name,legal_form\n");
        IntStream.range(0, 10_000)
                .forEach(i -> file.append("Coöperatie ").append(letters(i * 37)).append(",vzw\n"));

        var processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        var plan = plan(file.toString(), known);

        assertThat(plan.lines()).hasSize(10_000);
        assertThat(processor.getCurrentThreadCpuTime() - start).isLessThan(15_000_000_000L);
    }

    private static List<KnownOrganisation> apply(ImportPlan plan, List<KnownOrganisation> known) {
        var after = new ArrayList<>(known);
        for (var line : plan.lines()) {
            switch (line.outcome()) {
                case Outcome.New(var data) ->
                        after.add(new KnownOrganisation(after.size() + 1, data, "", Instant.EPOCH));
                case Outcome.PossibleDuplicate(var data, _, _) ->
                        after.add(new KnownOrganisation(after.size() + 1, data, "", Instant.EPOCH));
                case Outcome.Changed _, Outcome.Same _, Outcome.Invalid _ -> {}
            }
        }
        return after;
    }

    private static String randomFile(Random random) {
        var names =
                List.of(
                        "Zonnewind",
                        "zonnewind cv",
                        "Zonnewnid",
                        "De Kiem",
                        "Kiem De",
                        "Brood&Co",
                        "Énergie",
                        "ENERGIE");
        var forms = List.of("cv", "cvso", "", "C.V.", "asbl");
        var numbers = List.of("", "", "0123456749", "0234567873", "BE 0123.456.749");
        var file = new StringBuilder("naam;rechtsvorm;kbo;website\n");
        for (int i = 0; i < 8; i++) {
            file.append(pick(random, names))
                    .append(';')
                    .append(pick(random, forms))
                    .append(';')
                    .append(pick(random, numbers))
                    .append(";www.voorbeeld.be\n");
        }
        return file.toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// A word of letters that is another for each number.
    private static String letters(int number) {
        return new Random(number)
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> kinds(String file, List<KnownOrganisation> known) {
        return plan(file, known).lines().stream()
                .map(line -> line.outcome().getClass().getSimpleName())
                .toList();
    }

    private static ImportPlan plan(String text, List<KnownOrganisation> known) {
        var read = ImportFile.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
        return ImportPlan.of(((ImportFile.Read.Fine) read).file().rows(), known, WORDS, TODAY);
    }

    private static KnownOrganisation known(long id, String name, String form, String number) {
        var data =
                OrganisationData.of(
                        Map.of(
                                "name",
                                name,
                                "legalForm",
                                form,
                                "country",
                                "BE",
                                "enterpriseNumber",
                                number));
        return new KnownOrganisation(id, data, "", Instant.EPOCH);
    }
}
