"""The registers as Polars reads them: nothing is inferred. Moments are texts at first, which is
faster than letting the reader of CSV parse them."""
import polars as pl

COLUMNS = ("id,region,received,title,text,classification,category,channel,agency,place,verified,"
           "disposed,first_response,status,completed,rating").split(",")


def files(folder):
    return pl.scan_csv(
        f"{folder}/*.csv",
        schema={name: pl.UInt8 if name == "rating" else pl.String for name in COLUMNS})
