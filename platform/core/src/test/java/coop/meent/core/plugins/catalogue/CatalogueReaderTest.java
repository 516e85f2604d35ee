package coop.meent.core.plugins.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.plugins.PluginRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
    private static String with(String file, String more) {
        return """
        {"format": 1, "title": "Ours", "dated": "2026-05-01T08:00:00Z", "later": {},
         "plugins": [{"id": "tools", "name": {"nl": "Boren"},
          "advisories": [{"versions": "<1.1.0", "text": {"nl": "Oud."}}],
          "versions": [
           {"version": "1.0.0", "released": "2026-04-01", "api": ">=1.0.0 & <1.1.0",
            "file": "a.zip", "size": 1, "sha256": "%1$s"},
           {"version": "1.2.0", "released": "2026-05-01", "api": ">=1.1.0 & <2.0.0",
            "file": "%2$s", "size": 1, "sha256": "%1$s"}]%3$s}]}
        """
                .formatted("0".repeat(64), file, more);
    }

    @Test
    void the_newest_that_works_with_an_api_is_found() {
        var tools = Catalogue.read(with("zips/tools-1.2.0+3.zip", "")).find("tools").orElseThrow();

        assertThat(tools.newestFor("1.0.0")).map(ListedVersion::version).contains("1.0.0");
        assertThat(tools.newestFor("1.4.0")).map(ListedVersion::version).contains("1.2.0");
        assertThat(tools.newestFor("2.0.0")).isEmpty();
        assertThat(tools.warnings("1.0.0", "fr")).containsExactly("Oud.");
        assertThat(tools.warnings("1.2.0", "nl")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../tools.zip",
                "/etc/passwd",
                "a/../../b.zip",
                "https://elsewhere.example/a.zip",
                "//elsewhere.example/a.zip",
                "a.zip?b",
                ".hidden",
                ""
            })
    void a_file_stays_below_its_folder(String file) {
        var json = with(file, "");

        assertThatThrownBy(() -> Catalogue.read(json))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("cannot be in \"file\"");
    }

    @Test
    void what_is_no_catalogue_or_a_later_one_is_refused() {
        assertThatThrownBy(() -> Catalogue.read("{"))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> Catalogue.read("{\"format\": 2}"))
                .hasMessageContaining("has the format 2, and this Meent reads up to 1");
        assertThatThrownBy(() -> Catalogue.read(with("a.zip", ", \"homepage\": \"javascript:x\"")))
                .hasMessageContaining("homepage");
    }
}
