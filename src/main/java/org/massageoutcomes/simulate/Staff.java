package org.massageoutcomes.simulate;

import java.util.EnumMap;
import java.util.Map;

/** The therapists of all clinics: what they lean to and how their clients respond are unrelated. */
final class Staff {
    private final int perClinic;
    private final double[] leaning;
    private final Map<Scale, double[]> response = new EnumMap<>(Scale.class);

    Staff(Scenario scenario, Draws draws) {
        perClinic = scenario.therapistsPerClinic();
        int therapists = scenario.clinics() * perClinic;
        leaning = spreads(therapists, scenario.habits().leaning(), draws);
        for (Scale scale : Scale.values()) {
            response.put(scale, spreads(therapists, 1, draws));
        }
    }

    int of(int clinic, Draws draws) {
        return clinic * perClinic + draws.below(perClinic);
    }

    /** Log odds of giving therapeutic massage, beyond what the client asks for. */
    double leaning(int therapist) {
        return leaning[therapist];
    }

    /** In standard deviations. */
    double response(int therapist, Scale scale) {
        double[] ofScale = response.get(scale);
        if (ofScale == null) {
            throw new IllegalArgumentException("no therapist was drawn for " + scale);
        }
        return ofScale[therapist];
    }

    private static double[] spreads(int count, double sd, Draws draws) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = sd * draws.spread();
        }
        return drawn;
    }
}
