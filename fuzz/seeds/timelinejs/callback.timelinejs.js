storyjs_jsonp_data({
  "events": [
    {"start_date": {"year": "2010", "month": "13"}, "text": {"headline": "A month that is none"}}
  ]
});
