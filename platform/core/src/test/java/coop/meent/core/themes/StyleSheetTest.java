package coop.meent.core.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a { color: red; } /* why */ b { }|a{color:red}b{}",
                "a { b:c }  /* one */ /* two */  d e{f:g}|a{b:c}d e{f:g}",
                ".a :hover > .b, .c:focus { x: y }|.a :hover > .b,.c:focus{x:y}",
                "@media (min-width: 58rem) and (x) { }|@media (min-width:58rem) and (x){}",
                "li { content: counter(s) \". ; { \" }|li{content:counter(s) \". ; { \"}",
                "a { width: calc(1px + 2px - 3px) }|a{width:calc(1px + 2px - 3px)}",
                "a::before { content: ' ( ' }|a::before{content:' ( '}"
            })
    void a_sheet_says_the_same_in_fewer_letters(String written, String sent) {
        assertThat(StyleSheet.squeezed(written)).isEqualTo(sent);
    }
}
