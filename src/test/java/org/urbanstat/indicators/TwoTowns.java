package org.urbanstat.indicators;

import java.util.stream.IntStream;

/** A county of two towns and one return of every form each, for 2023; small enough to be computed by hand. */
final class TwoTowns {
    private static final String ONE = " 620982100 2023";
    private static final String OTHER = " 620982101 2023";

    private final IndicatorCase night;

    private TwoTowns(IndicatorCase night) {
        this.night = night;
    }

    /** Both owe everything until the due day, but the other town no land; it sends that unasked. The land is late. */
    static void send(IndicatorCase night) {
        TwoTowns towns = new TwoTowns(night);
        towns.owe(ONE, "population", "settlement", "residence_permit", "school", "rural_waste", "land");
        towns.owe(OTHER, "population", "settlement", "residence_permit", "school", "rural_waste");
        towns.sendPeople();
        towns.sendSchools();
        towns.sendWaste();
        towns.sendSanitation();
        towns.sendLand();
    }

    private void owe(String town, String... forms) {
        for (String form : forms) {
            night.owe(form + town);
        }
        IntStream.rangeClosed(1, 12).forEach(month -> night.owe("urban_sanitation" + town + "-%02d".formatted(month)));
    }

    private void sendPeople() {
        night.send(
                "population" + ONE,
                "unit_code=620982100001 households=40 resident_total=100 resident_urban=100"
                        + " registered_total=90 registered_urban=50",
                "unit_code=620982100201 resident_total=60 resident_urban=0 registered_total=110 registered_urban=10");
        night.send(
                "population" + OTHER,
                "unit_code=620982101001 households=100 resident_total=300 resident_urban=270"
                        + " registered_total=200 registered_urban=150");
        night.send("settlement" + ONE, "settled_total=20 settled_cross_province=5 handled_online=3");
        night.send("settlement" + OTHER, "settled_total=40 settled_cross_province=30");
        night.send("residence_permit" + ONE, "eligible=30 issued=4 valid_permits=30");
        night.send("residence_permit" + OTHER, "eligible=50 issued=6 valid_permits=25");
    }

    private void sendSchools() {
        night.send(
                "school" + ONE,
                "stage=小学 location_class=镇区 is_central=yes places=200 enrolment=180 migrant_pupils=10"
                        + " migrant_school_age=8 classes=5 classes_56_65=1 classes_66_plus=0 full_time_teachers=12",
                "stage=幼儿园 location_class=镇区 is_central=yes places=90 enrolment=60 migrant_pupils=2"
                        + " classes=3 classes_56_65=0 classes_66_plus=0 full_time_teachers=6",
                "stage=初中 location_class=镇区 is_central=no places=300 enrolment=330 migrant_pupils=20"
                        + " migrant_school_age=24 classes=6 classes_56_65=2 classes_66_plus=1 full_time_teachers=22");
        night.send(
                "school" + OTHER,
                "stage=九年一贯 location_class=城区 is_central=yes places=500 enrolment=520 migrant_pupils=40"
                        + " migrant_school_age=40 classes=10 classes_56_65=3 classes_66_plus=2 full_time_teachers=40",
                "stage=初中 location_class=城区 places=700 enrolment=660 migrant_pupils=30"
                        + " migrant_school_age=36 classes=12 classes_56_65=0 classes_66_plus=0 full_time_teachers=55",
                "stage=幼儿园 location_class=城区 is_central=no places=100 enrolment=130 migrant_pupils=5"
                        + " migrant_school_age=5 classes=4 classes_56_65=0 classes_66_plus=0 full_time_teachers=10");
    }

    private void sendWaste() {
        night.send(
                "rural_waste" + ONE,
                "unit_code=620982100001 served_population=500 has_collection_facility=yes in_collection_system=no"
                        + " harmless_disposal=yes hauled_tonnes=0 sanitary_toilet_households=20 households=50",
                "unit_code=620982100201 served_population=1000 has_collection_facility=yes in_collection_system=yes"
                        + " harmless_disposal=no hauled_tonnes=182.5 sanitary_toilet_households=100 households=200",
                "unit_code=620982100202 served_population=500 has_collection_facility=no in_collection_system=yes"
                        + " harmless_disposal=no hauled_tonnes=91.25 households=100");
        night.send(
                "rural_waste" + OTHER,
                "unit_code=620982101501 served_population=2000 has_collection_facility=yes in_collection_system=yes"
                        + " harmless_disposal=yes hauled_tonnes=730 sanitary_toilet_households=300 households=400");
    }

    private void sendSanitation() {
        night.send(
                "urban_sanitation" + ONE + "-01",
                "cleaned_area=10 mechanised_area=8 waste_generated_tonnes=100 waste_harmless_tonnes=99"
                        + " sewage_discharged=5 sewage_treated=4");
        night.send(
                "urban_sanitation" + ONE + "-02",
                "cleaned_area=30 mechanised_area=20 waste_generated_tonnes=100 waste_harmless_tonnes=100");
        night.send(
                "urban_sanitation" + OTHER + "-01",
                "cleaned_area=60 mechanised_area=44 waste_generated_tonnes=300 waste_harmless_tonnes=300"
                        + " sewage_discharged=10 sewage_treated=10");
    }

    private void sendLand() {
        night.sendOn(
                "2024-02-01",
                "land" + ONE,
                "urban_construction_land_hectares=1.5 reclaimed_hectares=0.30 linked_new_hectares=0.500001");
        night.sendOn(
                "2024-02-01",
                "land" + OTHER,
                "urban_construction_land_hectares=2.7 reclaimed_hectares=0.1 linked_new_hectares=0.1");
    }
}
