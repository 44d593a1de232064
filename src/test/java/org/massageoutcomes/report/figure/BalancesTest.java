package org.massageoutcomes.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.report.figure.Balances.Balance;

class BalancesTest {
    private static final String OTHERS = "clinic_id=other levels, the farthest from 0";

    @Test
    void aCovariateOfFewLevelsIsShownWhole() {
        List<Balance> all = Stream.concat(clinics("Migraine", 20), Stream.of(balance("sex=F", "Migraine", 0.2)))
                .toList();
        assertThat(Balances.shown(all)).isEqualTo(all);
    }

    @Test
    void ofManyLevelsTheFarthestAreShownAndOfTheOthersOneACondition() {
        List<Balance> all = Stream.of(
                        Stream.of(balance("baseline", "Migraine", 0.3)),
                        clinics("Migraine", 30),
                        clinics("Whiplash", 30),
                        Stream.of(balance("clinic_id=other", "Whiplash", 0.001)))
                .flatMap(balances -> balances)
                .toList();
        List<Balance> shown = Balances.shown(all);
        assertThat(shown).hasSize(1 + 2 * 21 + 1);
        assertThat(shown)
                .contains(
                        balance("baseline", "Migraine", 0.3),
                        balance("clinic_id=K30", "Whiplash", 0.3),
                        balance("clinic_id=K11", "Migraine", -0.11),
                        balance(OTHERS, "Migraine", 0.1),
                        balance(OTHERS, "Whiplash", 0.1),
                        balance("clinic_id=other", "Whiplash", 0.001))
                .extracting(Balance::variable)
                .doesNotContain("clinic_id=K10");
    }

    /** Weighting may leave a level worse off that was balanced before. */
    @Test
    void beforeAndAfterAreEachTheFarthest() {
        List<Balance> all = Stream.concat(
                        clinics("Migraine", 30),
                        Stream.of(new Balance("clinic_id=K0", "Migraine", 0.001, Optional.of(0.9))))
                .toList();
        assertThat(Balances.shown(all)).contains(new Balance(OTHERS, "Migraine", 0.1, Optional.of(0.9)));
    }

    @Test
    void theOthersComeLastOfTheirCovariate() {
        assertThat(Stream.of("sex=F", OTHERS, "clinic_id=other", "clinic_id=K9", "baseline", "clinic_id=zz")
                        .sorted(Balances.ORDER))
                .containsExactly("baseline", "clinic_id=K9", "clinic_id=zz", "clinic_id=other", OTHERS, "sex=F");
    }

    /** Clinics 1 to so many, the later ones farther from 0, to either side of it. */
    private static Stream<Balance> clinics(String condition, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(clinic ->
                        balance("clinic_id=K" + clinic, condition, (clinic % 2 == 0 ? 1 : -1) * clinic / 100.0));
    }

    private static Balance balance(String variable, String condition, double before) {
        return new Balance(variable, condition, before, Optional.of(before / 10));
    }
}
