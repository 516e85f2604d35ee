package coop.meent.shares.holders;

import static coop.meent.shares.holders.People.organisation;
import static coop.meent.shares.holders.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class HolderSearchTest extends AtTheDesk {
    @Test
    void holders_are_found_by_the_beginning_of_words_and_listed_by_name() {
        long zoe = enter(person("Zoë", "d’Hondt", ""));
        long jan = enter(person("Jan", "De Smet", ""));
        long coop = enter(organisation("Zonnewind", "0566988259"));

        assertThat(list("")).containsExactly(jan, zoe, coop);
        assertThat(list("hondt")).containsExactly(zoe);
        assertThat(list("ZOE DHON")).containsExactly(zoe);
        assertThat(list("zo")).containsExactly(zoe, coop);
        assertThat(list("de")).containsExactly(jan);
        assertThat(list(Long.toString(coop))).containsExactly(coop);
        assertThat(list("smet zoe")).isEmpty();
        assertThat(list("%")).hasSize(3);
    }

    @Test
    void a_list_goes_on_where_it_stopped() {
        for (int i = 0; i < 7; i++) {
            enter(person("Jan " + i, "Peeters", ""));
        }
        var seen = new ArrayList<Long>();
        long last = 0;
        do {
            long after = last;
            var page = read(db -> holders.list(db, "peeters", after, 3));
            page.forEach(it -> seen.add(it.no()));
            last = page.isEmpty() ? 0 : page.getLast().no();
        } while (last > 0);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }
}
