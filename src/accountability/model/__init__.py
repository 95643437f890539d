"""The words of the product as frozen values. Behaviour here is only about the values themselves."""
