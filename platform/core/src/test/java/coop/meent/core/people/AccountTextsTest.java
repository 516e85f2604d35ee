package coop.meent.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Resources;
import org.junit.jupiter.api.Test;

class AccountTextsTest {
    @Test
    void every_word_is_there_in_three_languages() {
        var platform =
                MessageBundle.load("core", Resources.of(AccountTextsTest.class.getClassLoader()));

        assertThat(platform.problems()).isEmpty();
        assertThat(platform.keys()).contains("account.login.title", "mail.invitation.text");
    }
}
