export default {
  "title": {"text": {"headline": "خط زمني"}},
  "events": [{"start_date": {"year": "2011"}, "text": {"headline": "حدث"}}]
};
