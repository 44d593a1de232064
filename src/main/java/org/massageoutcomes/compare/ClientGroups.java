package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.BitSet;
import org.massageoutcomes.study.Arm;

/**
 * Which groups of a cell's clients may be counted. They lie one within another: all, those of one type, those of them with
 * a date, with a second date, and so on; so what two counts tell by subtraction is the difference of their sizes. Groups
 * are asked for in the order of their use, and each is shown if it tells of nobody beside those shown before it.
 */
final class ClientGroups {
    private static final int ALL = 0;
    private static final int ONE_TYPE = 1;

    private final Cell cell;
    /** By arm, the sizes of the groups, each within the one before. */
    private final int[][] sizes;

    private final BitSet[] shown = {new BitSet(), new BitSet()};
    private final boolean bothTypes;
    private final boolean course;
    private final boolean firstDates;
    /** By arm, clients of both types whose first date has this one only; with those of one type, a group that is shown. */
    private final int[] bothTypesLater = new int[Arm.values().length];

    private final boolean returned;
    private final int[] curve = new int[Arm.values().length];

    private ClientGroups(Cell cell) {
        this.cell = cell;
        this.sizes = sizes(cell);
        for (BitSet ofArm : shown) {
            ofArm.set(ALL);
        }
        bothTypes = sizes[0][ALL] - sizes[0][ONE_TYPE] >= cell.minimumClients() && showBothTypes();
        course = isLarge(dates(2)) && show(dates(2));
        firstDates = showFirstDates();
        returned = isLarge(dates(1)) && show(dates(1), dates(2));
        for (Arm arm : Arm.values()) {
            curve[arm.ordinal()] = curve(arm);
        }
    }

    static ClientGroups of(Cell cell) {
        return new ClientGroups(cell);
    }

    /** Whether the clients of both types may be counted, and with them those of one. */
    boolean countsBothTypes() {
        return bothTypes;
    }

    /** Whether the clients of one type with a second date may be counted. */
    boolean countsCourse() {
        return course;
    }

    /** Whether the first dates that have one type only may be shown. */
    boolean showsFirstDates() {
        return firstDates;
    }

    /** Whether those with a second date may be set against those with a first. */
    boolean countsReturned() {
        return returned;
    }

    /** Up to which date the clients of an arm may be counted date by date; 0: not at all. */
    int datesOfCurve(Arm arm) {
        return curve[arm.ordinal()];
    }

    private static int dates(int least) {
        return ONE_TYPE + least;
    }

    private static int[][] sizes(Cell cell) {
        Days days = cell.days();
        ClientTypes types = cell.clientTypes();
        int most = 2;
        for (int client = 0; client < days.clients(); client++) {
            most = Math.max(most, days.count(client));
        }
        int[][] sizes = new int[Arm.values().length][dates(most) + 2];
        int ofBoth = types.clientsOfBoth();
        for (Arm arm : Arm.values()) {
            sizes[arm.ordinal()][ALL] = cell.sample().clients(arm);
            sizes[arm.ordinal()][ONE_TYPE] = cell.sample().clients(arm) - ofBoth;
        }
        for (int client = 0; client < days.clients(); client++) {
            if (!types.hadBoth(days.clientOf(client))) {
                int[] ofArm = sizes[days.arm(days.first(client)).ordinal()];
                ofArm[dates(days.count(client))]++;
            }
        }
        for (int[] ofArm : sizes) {
            for (int least = most - 1; least >= 1; least--) {
                ofArm[dates(least)] += ofArm[dates(least + 1)];
            }
        }
        return sizes;
    }

    private boolean isLarge(int group) {
        return Arrays.stream(sizes).allMatch(ofArm -> ofArm[group] >= cell.minimumClients());
    }

    /** Decides of the first dates beside those groups that are shown. */
    private boolean showFirstDates() {
        Days days = cell.days();
        ClientTypes types = cell.clientTypes();
        for (int client = 0; client < days.clients(); client++) {
            int first = days.first(client);
            if (types.hadBoth(days.clientOf(client)) && !days.hasBothTypes(first)) {
                bothTypesLater[days.arm(first).ordinal()]++;
            }
        }
        for (Arm arm : Arm.values()) {
            int[] ofArm = sizes[arm.ordinal()];
            int without = ofArm[ALL] - ofArm[dates(1)] - bothTypesLater[arm.ordinal()];
            if (Remainder.isFew(without, cell.minimumClients())
                    || shown[arm.ordinal()].stream().anyMatch(group -> group != ALL && besideFirstDates(arm, group))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group of clients of one type, beside the first dates, tells of a few. */
    private boolean besideFirstDates(Arm arm, int group) {
        int dated = sizes[arm.ordinal()][dates(1)];
        int grouped = sizes[arm.ordinal()][group];
        return Remainder.differByAFew(
                bothTypesLater[arm.ordinal()] + Math.max(0, dated - grouped),
                Math.max(0, grouped - dated),
                cell.minimumClients());
    }

    private boolean showBothTypes() {
        if (!fits(ONE_TYPE) || cell.countTellsOfAFew(any -> any.clientTypes().ofBoth())) {
            return false;
        }
        add(ONE_TYPE);
        return true;
    }

    /** Shows all of these groups in both arms, or none. */
    private boolean show(int... groups) {
        for (int group : groups) {
            if (!fits(group) || besideEarlier(group)) {
                return false;
            }
        }
        for (int first : groups) {
            for (int second : groups) {
                if (isFew(sizes[0], first, second) || isFew(sizes[1], first, second)) {
                    return false;
                }
            }
        }
        Arrays.stream(groups).forEach(this::add);
        return true;
    }

    private void add(int group) {
        for (BitSet ofArm : shown) {
            ofArm.set(group);
        }
    }

    private int curve(Arm arm) {
        int dates = 0;
        while (sizes[arm.ordinal()][dates(dates + 1)] >= cell.minimumClients()
                && fits(arm, dates(dates + 1))
                && !besideEarlier(dates(dates + 1))) {
            dates++;
            shown[arm.ordinal()].set(dates(dates));
        }
        return dates;
    }

    private boolean besideEarlier(int group) {
        return cell.countTellsOfAFew(any -> any.clientTypes().ofOne(any.days(), group - ONE_TYPE));
    }

    private boolean fits(int group) {
        return fits(Arm.THERAPEUTIC, group) && fits(Arm.REGULAR, group);
    }

    private boolean fits(Arm arm, int group) {
        int[] ofArm = sizes[arm.ordinal()];
        return !Remainder.isFew(ofArm[group], cell.minimumClients())
                && !(firstDates && besideFirstDates(arm, group))
                && shown[arm.ordinal()].stream().noneMatch(other -> isFew(ofArm, group, other));
    }

    private boolean isFew(int[] ofArm, int group, int other) {
        return Remainder.isFew(Math.abs(ofArm[group] - ofArm[other]), cell.minimumClients());
    }
}
