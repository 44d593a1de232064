package org.massageoutcomes.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    void aYearOfFourClinicsIsAboutFiveThousandSessions() {
        assertThat(Scenario.year(1).rows()).isEqualTo(5_040);
    }

    @Test
    void anEffectForWhichTheScaleHasNoRoomIsRefused() {
        Site site = new Site("", 6, 1, 1, 3, 10);
        Response tooGood = new Response(1, 0.3, 4, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomeTruth(Scale.PAIN, 1, List.of(site), tooGood, new Spread(0.5, 0.2, 1)))
                .withMessageContaining("mean PAIN after on its scale");
    }

    @Test
    void conditionsThatLeaveClientsWithoutOneAreRefused() {
        ConditionTruth half = new ConditionTruth("Migraine", 0.5, 0, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scenario(1, 10, Export.YEAR, 1, 1, Habits.ordinary(), List.of(half)))
                .withMessageContaining("0.5");
    }

    @Test
    void datesStayWithinThoseAnExportMayHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(YearMonth.of(1989, 12), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(YearMonth.of(2099, 12), 2));
        assertThat(new Months(YearMonth.of(2024, 2), 1).days()).isEqualTo(29);
    }
}
