package org.massageoutcomes.command;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line as what they stand for; what is wrong is said with what would be right. */
final class Converters {
    private Converters() {}

    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String word) {
            if (!word.matches("(19[0-9]{2}|20[0-9]{2})-(0[1-9]|1[0-2])")) {
                throw new TypeConversionException("expected a month such as 2026-10, not '" + word + "'");
            }
            return YearMonth.parse(word);
        }
    }

    static final class WholeNumber implements ITypeConverter<Long> {
        @Override
        public Long convert(String word) {
            return wholeNumber(word, Long.MAX_VALUE);
        }
    }

    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            return Math.toIntExact(wholeNumber(word, Integer.MAX_VALUE));
        }
    }

    private static long wholeNumber(String word, long most) {
        try {
            long number = Long.parseLong(word);
            if (-most <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException no) {
            // Said below, with what would be right.
        }
        throw new TypeConversionException("expected a whole number of at most " + most + ", not '" + word + "'");
    }

    static final class CharsetName implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String word) {
            try {
                return Charset.forName(word);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("expected an encoding such as windows-1252, not '" + word + "'");
            }
        }
    }

    static final class Percent implements ITypeConverter<BigDecimal> {
        private static final BigDecimal HUNDRED = new BigDecimal(100);

        @Override
        public BigDecimal convert(String word) {
            String digits =
                    word.endsWith("%") ? word.substring(0, word.length() - 1).strip() : word;
            if (digits.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
                BigDecimal percent = new BigDecimal(digits);
                if (percent.compareTo(HUNDRED) <= 0) {
                    return percent;
                }
            }
            throw new TypeConversionException("expected a percentage from 0 to 100, not '" + word + "'");
        }
    }

    static final class MinimumClients implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (!word.matches("[1-9][0-9]{1,8}")) {
                throw new TypeConversionException("expected a whole number of at least 10, not '" + word + "'");
            }
            return Integer.valueOf(word);
        }
    }
}
