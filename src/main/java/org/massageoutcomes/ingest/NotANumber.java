package org.massageoutcomes.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** Which rule a text breaks that should be a number and is none, so that its hint says what to change. */
final class NotANumber {
    /** No number of any kind is longer; what is longer is not looked at. */
    private static final int LONGEST = 60;

    private static final String PLAIN = "[0-9]+(?:[.,][0-9]+)?";

    /** The first kind that fits tells the rule. */
    private static final List<Kind> KINDS = List.of(
            Kind.of(Rule.WORD_FOR_NUMBER, "[^\\p{Nd}]*"),
            Kind.of(Rule.FOREIGN_DIGITS, ".*(?:[\\p{Nd}&&[^0-9]]|^[\u2212\u2010-\u2015]).*"),
            Kind.of(Rule.SCORE_WITH_SCALE, PLAIN + " *(?:/|out of|of) *[0-9]+"),
            Kind.of(Rule.DATE_FOR_NUMBER, "[0-9]{1,4}([-/.])[0-9]{1,2}\\1[0-9]{1,4}(?:[T ].*)?"),
            Kind.of(Rule.DATE_FOR_NUMBER, "[0-9]{4}-[0-9]{2}(?:[T ].*)?"),
            Kind.of(Rule.DATE_FOR_NUMBER, "[0-9]{1,2}-\\p{L}{3,9}\\.?(?:-[0-9]{2,4})?|\\p{L}{3,9}\\.?-[0-9]{1,4}"),
            Kind.of(Rule.DATE_FOR_NUMBER, "[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?: *[AaPp][Mm])?"),
            Kind.of(Rule.RANGE_FOR_NUMBER, PLAIN + " *(?:[-\u2012-\u2015]|to|\\.\\.) *" + PLAIN),
            Kind.of(Rule.RANGE_FOR_NUMBER, "(?:[<>~\u2248\u2264\u2265]=?|<=|>=) *" + PLAIN + "|" + PLAIN + " *\\+"),
            Kind.of(Rule.DECIMAL_COMMA, "[-+]?[0-9]+,[0-9]+"),
            Kind.of(Rule.THOUSANDS_MARK, "[-+]?[0-9]{1,3}(?:[., '\u2019\u00A0\u2009\u202F][0-9]{3})+(?:[.,][0-9]+)?"),
            Kind.of(Rule.NUMBER_WITH_UNIT, "[-+]?" + PLAIN + "\\h*[\\p{L}\\p{Sc}%\u00B0\u00BA'\"]+[.\u00B2]?"),
            Kind.of(Rule.NUMBER_WITH_UNIT, "(?:\\p{Sc}|\\p{L}{1,4}\\h)\\h*[-+]?" + PLAIN));

    private record Kind(Rule rule, Pattern pattern) {
        static Kind of(Rule rule, String pattern) {
            return new Kind(rule, Pattern.compile(pattern));
        }

        boolean fits(String text) {
            return pattern.matcher(text).matches();
        }
    }

    private NotANumber() {}

    /** @param text without blanks around it, which {@link Decimals#parse} does not take */
    static Rule rule(String text) {
        if (text.length() <= LONGEST) {
            for (Kind kind : KINDS) {
                if (kind.fits(text)) {
                    return kind.rule();
                }
            }
        }
        return Rule.NOT_A_NUMBER;
    }
}
