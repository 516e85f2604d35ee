package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@MeentTest
class SightTest {
    @Test
    void everybody_reads_what_is_for_them_and_nothing_else(Site site) {
        var library = Library.in(site);
        var secrets = library.secrets();
        var differences = new ArrayList<String>();
        for (var part : Part.values()) {
            var found = library.found(part, Library.CANARY);
            for (var circle : Circle.values()) {
                int status =
                        library.token(part)
                                .get("/api/v1/knowledge/articles/" + secrets.get(circle))
                                .status();
                boolean reads = Library.reads(part, circle);
                if (status != (reads ? 200 : 404)) {
                    differences.add(part + " gets " + status + " of " + circle);
                }
                if (found.contains(Library.CANARY + " " + circle) != reads) {
                    differences.add(part + " finds otherwise: " + circle);
                }
            }
        }

        assertThat(differences).isEmpty();
    }
}
