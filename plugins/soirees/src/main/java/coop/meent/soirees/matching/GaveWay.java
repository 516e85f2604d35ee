package coop.meent.soirees.matching;

import java.util.List;

/// What could not be had, for the organiser alone. Whom somebody would rather not meet is neither
/// named nor counted here.
///
/// @param breaks how often somebody sat out, all together
/// @param most how often the one who did so most
/// @param fewest how often the one who did so least, of those who were there all evening
/// @param colleagues those of one organisation who meet
/// @param earlier how many meet again who met at an earlier evening that is not forgotten
/// @param rounds how many rounds were asked for beyond what is possible
/// @param oneHouse everybody comes from one organisation, so that colleagues meet
/// @param unheard those who share no language with anybody else
public record GaveWay(
        int breaks,
        int most,
        int fewest,
        List<Pair> colleagues,
        int earlier,
        int rounds,
        boolean oneHouse,
        List<Long> unheard) {
    public GaveWay {
        colleagues = List.copyOf(colleagues);
        unheard = List.copyOf(unheard);
    }
}
