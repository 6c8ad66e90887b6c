//! Units of measure: their names, their symbols, and the one symbol that a value carries.
//!
//! Symbols of the SI and of common use. A length of time is no unit here: it is a DATE or a TIME.

use super::reader::Reader;

/// A unit after a number: the token after it, and its symbol.
pub type Unit = (u32, &'static str);

/// The unit at `i`, directly after a number: "km", "-kilometre", "square miles", "°C", "km/h", "barrels per day".
pub fn read(reader: &Reader, i: u32) -> Option<Unit> {
    let at = reader.past_hyphen(i);
    let (end, symbol) = degrees(reader, at).or_else(|| powers(reader, at)).or_else(|| plain(reader, at))?;
    Some(rate(reader, end, symbol).unwrap_or((end, symbol)))
}

fn plain(reader: &Reader, i: u32) -> Option<Unit> {
    if !reader.is_word(i) {
        return None;
    }
    let two_words = |first: &str| match (first, &*reader.lower(reader.past_hyphen(i + 1))) {
        ("nautical", "mile" | "miles") => Some("nmi"),
        ("light", "year" | "years") => Some("ly"),
        ("metric", "ton" | "tons" | "tonnes") => Some("t"),
        ("basis", "point" | "points") => Some("bp"),
        ("kilowatt", "hour" | "hours") => Some("kWh"),
        ("megawatt", "hour" | "hours") => Some("MWh"),
        ("gigawatt", "hour" | "hours") => Some("GWh"),
        ("terawatt", "hour" | "hours") => Some("TWh"),
        _ => None,
    };
    if let Some(symbol) = two_words(&reader.lower(i)) {
        return Some((reader.past_hyphen(i + 1) + 1, symbol));
    }
    of_symbol(reader.word(i), reader.glued(i)).or_else(|| of_name(&reader.lower(i))).map(|symbol| (i + 1, symbol))
}

/// "40 °C", "40C", "40 degrees Celsius", "40 degrees".
fn degrees(reader: &Reader, i: u32) -> Option<Unit> {
    let scale = |at: u32| match reader.word(at) {
        "C" | "Celsius" | "celsius" | "centigrade" | "Centigrade" => Some("°C"),
        "F" | "Fahrenheit" | "fahrenheit" => Some("°F"),
        _ => None,
    };
    match &*reader.lower(i) {
        "°" | "º" => Some(scale(i + 1).map_or((i + 1, "°"), |symbol| (i + 2, symbol))),
        "degree" | "degrees" => {
            let at = reader.past_hyphen(i + 1);
            Some(scale(at).map_or((i + 1, "°"), |symbol| (at + 1, symbol)))
        }
        "c" | "f" if reader.glued(i) => scale(i).map(|symbol| (i + 1, symbol)),
        "celsius" | "fahrenheit" => scale(i).map(|symbol| (i + 1, symbol)),
        "℃" => Some((i + 1, "°C")),
        "℉" => Some((i + 1, "°F")),
        _ => None,
    }
}

/// "square kilometres", "sq km", "cubic metres", "sq. ft".
fn powers(reader: &Reader, i: u32) -> Option<Unit> {
    let power = match &*reader.lower(i) {
        "square" | "sq" => 2,
        "cubic" | "cu" => 3,
        _ => return None,
    };
    let mut at = reader.past_hyphen(i + 1);
    if reader.word(at) == "." && reader.glued(at) {
        at += 1;
    }
    let (end, symbol) = plain(reader, at)?;
    let raised = match (symbol, power) {
        ("km", 2) => "km²",
        ("m", 2) => "m²",
        ("cm", 2) => "cm²",
        ("mi", 2) => "mi²",
        ("ft", 2) => "ft²",
        ("yd", 2) => "yd²",
        ("in", 2) => "in²",
        ("km", 3) => "km³",
        ("m", 3) => "m³",
        ("cm", 3) => "cm³",
        ("ft", 3) => "ft³",
        ("yd", 3) => "yd³",
        _ => return None,
    };
    Some((end, raised))
}

/// "km/h", "kilometres per hour", "barrels a day".
fn rate(reader: &Reader, i: u32, symbol: &str) -> Option<Unit> {
    let slash = reader.word(i) == "/" && reader.glued(i);
    let per = &*reader.lower(i) == "per";
    let article = matches!(&*reader.lower(i), "an" | "a");
    if !(slash || per || article) {
        return None;
    }
    let rate = match (symbol, &*reader.lower(i + 1)) {
        ("km", "h" | "hr" | "hour") => "km/h",
        ("mi", "h" | "hr" | "hour") => "mph",
        ("m", "s" | "sec" | "second") => "m/s",
        ("km", "s" | "sec" | "second") => "km/s",
        ("m³", "s" | "second") => "m³/s",
        ("bbl", "d" | "day") => "bbl/d",
        ("Bq", "kg" | "kilogram") => "Bq/kg",
        ("Bq", "l" | "litre" | "liter") => "Bq/L",
        ("mg", "kg") => "mg/kg",
        ("mSv", "h" | "hour") => "mSv/h",
        ("µSv", "h" | "hour") => "µSv/h",
        ("mSv", "year") => "mSv/a",
        _ => return None,
    };
    Some((i + 2, rate))
}

/// A symbol, by its exact letters; one letter counts only when it is glued to the number.
fn of_symbol(word: &str, glued: bool) -> Option<&'static str> {
    Some(match word {
        "km" | "kms" | "Km" | "KM" => "km",
        "cm" => "cm",
        "mm" => "mm",
        "m" if glued => "m",
        "g" | "gm" if glued => "g",
        "t" if glued => "t",
        "kg" | "kgs" | "Kg" => "kg",
        "mg" => "mg",
        "µg" | "μg" | "mcg" => "µg",
        "lb" | "lbs" => "lb",
        "oz" => "oz",
        "ft" => "ft",
        "mi" if glued => "mi",
        "yds" | "yd" => "yd",
        "ha" => "ha",
        "ml" | "mL" => "mL",
        "l" | "L" if glued => "L",
        "mph" => "mph",
        "kph" | "kmh" | "kmph" => "km/h",
        "km²" | "km2" | "sqkm" => "km²",
        "m²" | "m2" => "m²",
        "m³" | "m3" => "m³",
        "kW" => "kW",
        "MW" => "MW",
        "GW" => "GW",
        "TW" => "TW",
        "kWh" | "KWh" => "kWh",
        "MWh" => "MWh",
        "GWh" => "GWh",
        "TWh" => "TWh",
        "kV" => "kV",
        "Hz" => "Hz",
        "kHz" => "kHz",
        "MHz" => "MHz",
        "GHz" => "GHz",
        "KB" | "kB" => "kB",
        "MB" => "MB",
        "GB" => "GB",
        "TB" => "TB",
        "Mbps" => "Mbit/s",
        "Gbps" => "Gbit/s",
        "dB" => "dB",
        "bpd" => "bbl/d",
        "bps" | "bp" => "bp",
        "ppm" => "ppm",
        "ppb" => "ppb",
        "Sv" => "Sv",
        "mSv" => "mSv",
        "µSv" | "μSv" => "µSv",
        "Bq" => "Bq",
        "hPa" => "hPa",
        "kcal" => "kcal",
        _ => return None,
    })
}

/// A name, in the singular or the plural, in British or American spelling.
fn of_name(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "kilometre" | "kilometres" | "kilometer" | "kilometers" => "km",
        "metre" | "metres" | "meter" | "meters" => "m",
        "centimetre" | "centimetres" | "centimeter" | "centimeters" => "cm",
        "millimetre" | "millimetres" | "millimeter" | "millimeters" => "mm",
        "mile" | "miles" => "mi",
        "foot" | "feet" => "ft",
        "inch" | "inches" => "in",
        "yard" | "yards" => "yd",
        "acre" | "acres" => "acre",
        "hectare" | "hectares" => "ha",
        "tonne" | "tonnes" => "t",
        // Which of the three tons is meant is rarely said.
        "ton" | "tons" => "ton",
        "kilotonne" | "kilotonnes" | "kiloton" | "kilotons" => "kt",
        "megatonne" | "megatonnes" | "megaton" | "megatons" => "Mt",
        "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "kilo" | "kilos" => "kg",
        "gram" | "grams" | "gramme" | "grammes" => "g",
        "milligram" | "milligrams" => "mg",
        "microgram" | "micrograms" => "µg",
        "pound" | "pounds" => "lb",
        "ounce" | "ounces" => "oz",
        "litre" | "litres" | "liter" | "liters" => "L",
        "millilitre" | "millilitres" | "milliliter" | "milliliters" => "mL",
        "gallon" | "gallons" => "gal",
        "barrel" | "barrels" => "bbl",
        "bushel" | "bushels" => "bu",
        "knot" | "knots" => "kn",
        "watt" | "watts" => "W",
        "kilowatt" | "kilowatts" => "kW",
        "megawatt" | "megawatts" => "MW",
        "gigawatt" | "gigawatts" => "GW",
        "terawatt" | "terawatts" => "TW",
        "volt" | "volts" => "V",
        "hertz" => "Hz",
        "megahertz" => "MHz",
        "gigahertz" => "GHz",
        "megabyte" | "megabytes" => "MB",
        "gigabyte" | "gigabytes" => "GB",
        "terabyte" | "terabytes" => "TB",
        "decibel" | "decibels" => "dB",
        "calorie" | "calories" => "cal",
        "joule" | "joules" => "J",
        "sievert" | "sieverts" => "Sv",
        "millisievert" | "millisieverts" => "mSv",
        "microsievert" | "microsieverts" => "µSv",
        "becquerel" | "becquerels" => "Bq",
        _ => return None,
    })
}
