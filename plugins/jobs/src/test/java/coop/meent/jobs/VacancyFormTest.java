package coop.meent.jobs;

import static coop.meent.jobs.Samples.TODAY;
import static coop.meent.jobs.Samples.draft;
import static coop.meent.jobs.Samples.form;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VacancyFormTest {
    @Test
    void a_vacancy_survives_its_own_form() {
        var form = VacancyForm.of(draft());

        assertThat(form.check(TODAY)).isEmpty();
        assertThat(form.offer()).isEqualTo(draft().offer());
    }

    @Test
    void an_empty_form_says_everything_that_is_missing() {
        assertThat(VacancyForm.read(_ -> "").check(TODAY))
                .extracting(Problem::field)
                .containsExactly(
                        "organisation",
                        "title",
                        "description",
                        "place",
                        "employment",
                        "pay",
                        "apply",
                        "closesOn",
                        "visibility",
                        "language");
    }

    @Test
    void a_vacancy_closes_in_a_month_unless_said() {
        assertThat(VacancyForm.empty("nl", TODAY).value("closesOn")).isEqualTo("2026-12-22");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "closesOn, 2026-11-21, problem.closes.past",
        "closesOn, 2027-11-23, problem.closes.far",
        "closesOn, 2026-02-31, problem.closes.unreadable",
        "hours, 61, problem.hours",
        "hours, 0, problem.hours",
        "hours, veel, problem.hours",
        "employment, slavery, problem.employment",
        "payMinimum, 0, problem.pay.amount",
        "payMaximum, 3000, problem.pay.order",
        "payPer, week, problem.pay.per",
        "pay, unpaid, problem.pay.volunteer",
        "pay, '', problem.pay",
        "apply, bel ons, problem.apply",
        "title, '', problem.title.missing",
        "organisation, wij, problem.organisation"
    })
    void what_cannot_be_is_refused(String field, String typed, String key) {
        assertThat(form(Map.of(field, typed)).check(TODAY)).containsExactly(Problem.of(field, key));
    }

    @Test
    void today_may_be_the_closing_day() {
        assertThat(form(Map.of("closesOn", "2026-11-22")).check(TODAY)).isEmpty();
    }

    @Test
    void pay_may_be_promised_before_the_interview() {
        var form = form(Map.of("pay", "before-interview", "payMinimum", "", "payMaximum", ""));

        assertThat(form.check(TODAY)).isEmpty();
        assertThat(form.offer().pay()).isEqualTo(new Pay.BeforeInterview());
    }

    @Test
    void one_amount_is_a_range_of_one() {
        assertThat(form(Map.of("payMaximum", "")).offer().pay())
                .isEqualTo(new Pay.Range(315_000, 315_000, Pay.Per.MONTH));
    }

    @ParameterizedTest(name = "{0} is {1} cents")
    @CsvSource({
        "3150, 315000",
        "'3.150,50', 315050",
        "3150.5, 315050",
        "'€ 3 150', 315000",
        "'16,50', 1650",
        "'1.234.567', 0",
        "-5, 0",
        "1e9, 0"
    })
    void an_amount_is_read_as_people_write_it(String typed, long cents) {
        assertThat(PayFields.cents(typed).orElse(0L)).isEqualTo(cents);
    }

    @Test
    void a_title_is_one_line_without_what_a_database_refuses() {
        assertThat(form(Map.of("title", " Kok\0 \n voor veertig ")).value("title"))
                .isEqualTo("Kok voor veertig");
    }
}
